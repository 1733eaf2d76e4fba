"""Prints what TensorFlow and safetensors read: read.py BUNDLE... SAFETENSORS -> [{name: [dtype, shape, hex]}, ...]."""

import json
import os
import sys

os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")

import safetensors.numpy  # noqa: E402
import tensorflow as tf  # noqa: E402


def shown(arrays):
    return {name: [str(a.dtype), list(a.shape), a.tobytes().hex()] for name, a in arrays.items()}


*prefixes, file = sys.argv[1:]
readers = [tf.train.load_checkpoint(prefix) for prefix in prefixes]
bundles = [{name: r.get_tensor(name) for name in r.get_variable_to_shape_map()} for r in readers]
print(json.dumps([shown(arrays) for arrays in [*bundles, safetensors.numpy.load_file(file)]]))
