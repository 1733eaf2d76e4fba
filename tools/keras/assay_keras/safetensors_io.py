"""safetensors files (https://github.com/huggingface/safetensors, format section of its README).

Written in the one form that gives equal bytes for equal tensors: names sorted, data contiguous in that order,
little-endian, canonical JSON header without __metadata__, padded with spaces to a multiple of 8.
"""

import json
import struct

import numpy as np

from . import canonical
from .refuse import ExportRefused

DTYPES = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2",
    "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "|i1",
    "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "|u1", "BOOL": "|b1",
}  # fmt: skip
_NAMES = {np.dtype(value): key for key, value in DTYPES.items()}
MAX_HEADER = 100 << 20  # bytes, the limit of the reference implementation


def encode(tensors):
    """Returns the file's bytes for a dict of name to NumPy array."""
    header, parts, offset = {}, [], 0
    for name in sorted(tensors, key=lambda n: n.encode()):
        array = np.asarray(tensors[name])
        data = array.astype(array.dtype.newbyteorder("<")).tobytes(order="C")
        header[name] = {
            "dtype": _NAMES[array.dtype.newbyteorder("=")],
            "shape": list(array.shape),
            "data_offsets": [offset, offset + len(data)],
        }
        parts.append(data)
        offset += len(data)
    text = canonical.encode(header)
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + b"".join(parts)


def read(path):
    """Returns a dict of name to NumPy array. Raises ExportRefused("safetensors", ...) for a malformed file."""
    with open(path, "rb") as file:
        blob = file.read()
    header, data = _header(blob)
    tensors, end = {}, 0
    for name, entry in sorted(header.items(), key=lambda item: item[1]["data_offsets"]):
        tensors[name], end = _tensor(name, entry, data, end)
    if end != len(data):
        raise ExportRefused("safetensors", f"{len(data) - end} bytes belong to no tensor")
    return tensors


def _header(blob):
    size = struct.unpack("<Q", blob[:8])[0] if len(blob) >= 8 else MAX_HEADER + 1
    if size > min(MAX_HEADER, len(blob) - 8):
        raise ExportRefused("safetensors", "the header is longer than the file")
    try:
        header = json.loads(blob[8 : 8 + size])
        header.pop("__metadata__", None)
        for entry in header.values():
            _check_entry(entry)
    except (ValueError, KeyError, TypeError, AttributeError) as err:
        raise ExportRefused("safetensors", "the header is not that of a safetensors file") from err
    return header, memoryview(blob)[8 + size :]


def _check_entry(entry):
    start, stop = entry["data_offsets"]
    numbers = [start, stop, *entry["shape"]]
    if entry["dtype"] not in DTYPES or any(type(n) is not int or n < 0 for n in numbers):
        raise ValueError("not a tensor")


def _tensor(name, entry, data, expected):
    start, stop = entry["data_offsets"]
    dtype = np.dtype(DTYPES[entry["dtype"]])
    size = dtype.itemsize
    for dimension in entry["shape"]:
        size *= dimension
    if start != expected or stop != start + size or stop > len(data):
        raise ExportRefused("safetensors", f"tensor {name}: offsets {start}..{stop} do not fit")
    array = np.frombuffer(data[start:stop], dtype).reshape(entry["shape"])
    return array.astype(dtype.newbyteorder("=")), stop
