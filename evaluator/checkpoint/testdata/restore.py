"""Restores bundles with tf.train.Checkpoint into models that start from other weights: restore.py FOLDER, after write.py FOLDER.

FOLDER/<model>/ours is the bundle; it must bring every weight of FOLDER/<model>/package/init.safetensors back.
"""

import sys
from pathlib import Path

from write import BUILDS, assay_keras, keras, tf

for build in BUILDS:
    folder = Path(sys.argv[1]) / build.__name__
    for root in ("positional", "named"):
        keras.utils.clear_session()
        model = build()
        assay_keras.load(model, folder / "package" / "init.safetensors")
        want = [v.numpy() for v in model.weights]
        for v in model.weights:
            v.assign(tf.ones(v.shape, v.dtype) * 7)
        checkpoint = tf.train.Checkpoint(model) if root == "positional" else tf.train.Checkpoint(model=model)
        checkpoint.restore(str(folder / "ours")).expect_partial()
        for got, expected in zip(model.weights, want, strict=True):
            if not (got.numpy() == expected).all():
                sys.exit(f"{build.__name__}, {root}: {got.path} was not restored")
