"""What a user would run instead of `assay score`: loads the model, weights and data, evaluates, prints JSON.

Usage: keras_cold.py FOLDER BATCH JIT
"""
import json
import sys

import model as digits


def main(folder, batch, jit):
    x, y = digits.load(folder)
    model = digits.compiled(digits.build(), jit=jit == "True")
    model.load_weights(f"{folder}/trained.weights.h5")
    loss, accuracy = model.evaluate(x, y, batch_size=int(batch), verbose=0)
    print(json.dumps({"correct": round(accuracy * len(y)), "total": len(y), "loss": loss}))


if __name__ == "__main__":
    main(*sys.argv[1:])
