"""Writes optimizers.json: what the optimizers of Keras make of given weights and gradients, step by step.

Usage: python optimizers.py > optimizers.json, in an environment with tensorflow-cpu 2.18.1.
"""
import json

import keras
import numpy as np

SHAPES = {"kernel": (2, 3), "bias": (3,)}
STEPS = 5

# A job's optimizer, the Keras optimizer that it stands for, and the learning rate of each step.
CASES = {
    "sgd": ({"rule": "sgd", "learning_rate": 0.1}, keras.optimizers.SGD(0.1), None),
    "sgd, defaults": ({"rule": "sgd"}, keras.optimizers.SGD(), None),
    "sgd, decay": ({"rule": "sgd", "weight_decay": 0.05}, keras.optimizers.SGD(weight_decay=0.05), None),
    "momentum": ({"rule": "momentum"}, keras.optimizers.SGD(momentum=0.9), None),
    "nesterov": (
        {"rule": "momentum", "momentum": 0.7, "nesterov": True, "learning_rate": 0.2},
        keras.optimizers.SGD(0.2, momentum=0.7, nesterov=True),
        None,
    ),
    "adam": ({"rule": "adam"}, keras.optimizers.Adam(), None),
    "adam, constants": (
        {"rule": "adam", "learning_rate": 0.05, "beta_1": 0.8, "beta_2": 0.99, "epsilon": 0.001},
        keras.optimizers.Adam(0.05, beta_1=0.8, beta_2=0.99, epsilon=0.001),
        None,
    ),
    "adam, rates": ({"rule": "adam"}, keras.optimizers.Adam(), [0.1, 0.05, 0.2, 0.0, 0.01]),
    "adamw": ({"rule": "adamw"}, keras.optimizers.AdamW(), None),
    "adamw, decay": (
        {"rule": "adamw", "learning_rate": 0.1, "weight_decay": 0.3},
        keras.optimizers.AdamW(0.1, weight_decay=0.3),
        None,
    ),
    "sgd, clipped": ({"rule": "sgd", "clip_norm": 0.5}, keras.optimizers.SGD(global_clipnorm=0.5), None),
    "adamw, clipped": (
        {"rule": "adamw", "learning_rate": 0.1, "clip_norm": 1.5},
        keras.optimizers.AdamW(0.1, global_clipnorm=1.5),
        None,
    ),
}


def run(name, optimizer, keras_optimizer, rates):
    random = np.random.default_rng(7)
    draw = lambda scale: {k: (scale * random.standard_normal(s)).astype("float32") for k, s in SHAPES.items()}
    start = draw(1.0)
    variables = {k: keras.Variable(v) for k, v in start.items()}
    gradients, after = [], []
    for step in range(STEPS):
        gradient = draw(10.0 ** (step - 3))  # of sizes from far below to far above a clipping norm
        if rates:
            keras_optimizer.learning_rate = rates[step]
        keras_optimizer.apply([keras.ops.convert_to_tensor(g) for g in gradient.values()], list(variables.values()))
        gradients.append(flat(gradient))
        after.append(flat({k: v.numpy() for k, v in variables.items()}))
    clip = optimizer.pop("clip_norm", 0)
    return {"name": name, "optimizer": optimizer, "clip_norm": clip, "rates": rates, "start": flat(start),
            "gradients": gradients, "after": after}


def flat(tensors):
    return {k: [float(x) for x in v.ravel()] for k, v in tensors.items()}


cases = [run(name, *case) for name, case in CASES.items()]
print(json.dumps({"keras": keras.__version__, "shapes": SHAPES, "cases": cases}))
