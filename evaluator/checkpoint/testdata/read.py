"""Prints what TensorFlow and safetensors read: read.py BUNDLE SAFETENSORS -> [{name: [dtype, shape, hex]}, the same]."""

import json
import os
import sys

os.environ.update(TF_CPP_MIN_LOG_LEVEL="3", CUDA_VISIBLE_DEVICES="")

import safetensors.numpy  # noqa: E402
import tensorflow as tf  # noqa: E402


def shown(arrays):
    return {name: [str(a.dtype), list(a.shape), a.tobytes().hex()] for name, a in arrays.items()}


prefix, file = sys.argv[1:]
reader = tf.train.load_checkpoint(prefix)
bundle = {name: reader.get_tensor(name) for name in reader.get_variable_to_shape_map()}
print(json.dumps([shown(bundle), shown(safetensors.numpy.load_file(file))]))
