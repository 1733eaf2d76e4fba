"""The example's model: sequence to sequence with attention, as the NMT tutorial for TensorFlow has it.

A bidirectional LSTM reads the English tokens, an LSTM writes the German ones and attends to what was read (Luong et al.,
arXiv:1508.04025: "general" score, attentional state). In training and scoring it is given the German tokens so far (teacher
forcing), so a record's one input holds both: SOURCE tokens of English, then TARGET tokens of German, <begin> first. The label
of a position is the next German token; padding is not counted.
"""

import keras
from keras import layers, ops

from data import SOURCE, TARGET, VOCABULARY
from tokenizer import PAD

WIDTH = 128
DROPOUT = 0.2


def build():
    """Returns the compiled model: int32 [SOURCE + TARGET] to logits [TARGET, VOCABULARY]."""
    keras.utils.set_random_seed(
        20
    )  # the initial weights are part of the package, which should not differ from run to run
    pair = keras.Input((SOURCE + TARGET,), dtype="int32", name="pair")
    english, german = pair[:, :SOURCE], pair[:, SOURCE:]
    given = ops.not_equal(english, PAD)

    embedded = layers.Dropout(DROPOUT, name="source_dropout")(
        layers.Embedding(VOCABULARY, WIDTH, name="source_embedding")(english)
    )
    forward = layers.LSTM(WIDTH // 2, return_sequences=True, return_state=True, unroll=True, name="encoder_forward")
    backward = layers.LSTM(
        WIDTH // 2, return_sequences=True, return_state=True, unroll=True, go_backwards=True, name="encoder_backward"
    )
    ahead, *state_ahead = forward(embedded, mask=given)
    back, *state_back = backward(embedded, mask=given)
    read = ops.concatenate([ahead, ops.flip(back, axis=1)], axis=-1) + embedded
    state = [ops.concatenate(both, axis=-1) for both in zip(state_ahead, state_back)]

    embedded = layers.Dropout(DROPOUT, name="target_dropout")(
        layers.Embedding(VOCABULARY, WIDTH, name="target_embedding")(german)
    )
    written = layers.LSTM(WIDTH, return_sequences=True, unroll=True, name="decoder")(embedded, initial_state=state)
    attended = attention(written, read, given)
    attended = layers.Dropout(DROPOUT, name="attention_dropout")(attended)
    logits = layers.Dense(VOCABULARY, name="output")(attended)

    model = keras.Model(pair, logits, name="nmt")
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, ignore_class=PAD)
    model.compile(keras.optimizers.Adam(2e-3), loss)
    return model


def attention(written, read, given):
    """Each written position's state together with what was read, weighted by how well the two fit."""
    keys = layers.Dense(WIDTH, use_bias=False, name="attention_score")(read)
    scores = ops.einsum("btw,bsw->bts", written, keys)
    scores += ops.expand_dims(1e9 * (ops.cast(given, "float32") - 1), 1)
    context = ops.einsum("bts,bsw->btw", ops.softmax(scores), read)
    both = ops.concatenate([context, written], axis=-1)
    return layers.Dense(WIDTH, activation="tanh", use_bias=False, name="attention")(both)
