import random

import data
import pytest
from tokenizer import BEGIN, END, PAD, SPECIAL, UNKNOWN, Tokenizer, words


def test_words_keep_their_space():
    assert words("Edit user '{}', now!") == ["_Edit", "_user", "_'", "{}", "'", ",", "_now", "!"]
    assert words("  a   b ") == ["_a", "_b"]
    assert words("") == []


def test_what_is_encoded_is_decoded(tokenizer, pairs):
    for english, german in pairs:
        for text in (english.lower(), german):
            ids = tokenizer.encode(text)
            assert all(len(SPECIAL) <= i < data.VOCABULARY or i == UNKNOWN for i in ids)
            if UNKNOWN not in ids:
                assert tokenizer.decode([BEGIN, *ids, END, PAD, PAD]) == text


def test_text_that_was_never_seen_is_encoded_too(tokenizer):
    letters, source = "abzÄß éж\t_{}'", random.Random(1)
    for _ in range(2000):
        text = "".join(source.choices(letters, k=source.randrange(12)))
        ids = tokenizer.encode(text)
        known = UNKNOWN not in ids
        assert tokenizer.decode(ids) == " ".join(text.replace("_", " ").split()) or not known
        assert known or set(text) & set("éж")


def test_learning_is_the_same_every_time(pairs):
    texts = [german for _, german in pairs[:500]]
    first, again = (Tokenizer.learn(order, 300) for order in (texts, texts[::-1]))
    assert first.tokens == again.tokens
    assert len(first.tokens) == len(set(first.tokens)) == 300


def test_the_most_frequent_pair_is_merged_first():
    assert Tokenizer.learn(["abc abc abd"], 100).merges[:2] == [("a", "b"), ("_", "ab")]
    assert Tokenizer.learn(["ab"], 100).merges == []  # nothing is there twice


def test_it_is_saved_and_loaded(tokenizer, tmp_path):
    tokenizer.save(tmp_path / "tokens.json")
    assert Tokenizer.load(tmp_path / "tokens.json").tokens == tokenizer.tokens


def test_records_are_what_the_model_reads(tokenizer, pairs):
    x, y = data.records(tokenizer, pairs[:200])
    assert x.shape[1:] == (data.SOURCE + data.TARGET,) and y.shape[1:] == (data.TARGET,)
    assert (x[:, data.SOURCE] == BEGIN).all()
    for row, labels in zip(x, y):
        length = list(labels).index(END) + 1
        assert (row[data.SOURCE + 1 :][: length - 1] == labels[: length - 1]).all(), "the input is the labels, shifted"
        assert (labels[length:] == PAD).all() and PAD not in labels[:length]
    kept = [pair for pair in pairs[:200] if data.record(tokenizer, *pair)]
    assert [tokenizer.decode(labels) for labels in y] == [german for _, german in kept]


def test_a_sentence_that_is_too_long_is_refused(tokenizer):
    with pytest.raises(ValueError, match="tokens"):
        data.source(tokenizer, "x" * 50)
