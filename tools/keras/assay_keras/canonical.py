"""RFC 8785 (JSON Canonicalization Scheme) for the values that model.json holds: no floats."""

import json

MAX_INTEGER = 2**53 - 1  # beyond it IEEE 754 doubles, which RFC 8785 assumes, are not exact


def encode(value):
    """Returns the canonical UTF-8 bytes of dicts, lists, strings, booleans, None and integers up to 2**53 - 1."""
    return _text(value).encode("utf-8")


def _text(value):
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int):
        return _integer(value)
    if isinstance(value, (list, tuple)):
        return "[" + ",".join(_text(item) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ",".join(f"{_text(k)}:{_text(value[k])}" for k in sorted(value, key=_utf16)) + "}"
    raise TypeError(f"no canonical form for {type(value).__name__}")


def _integer(value):
    if abs(value) > MAX_INTEGER:
        raise ValueError(f"{value} is not exact as a double")
    return str(value)


def _utf16(key):
    """The sort key of RFC 8785 3.2.3: UTF-16 code units."""
    if not isinstance(key, str):
        raise TypeError("object keys are strings")
    return key.encode("utf-16-be")
