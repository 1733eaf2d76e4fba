"""Unpacks libtensorflow's two libraries and the C API's headers from a TensorFlow wheel."""
import os
import sys
import zipfile

HEADERS = """tensorflow/c/c_api.h tensorflow/c/c_api_macros.h tensorflow/c/tf_attrtype.h tensorflow/c/tf_buffer.h
tensorflow/c/tf_datatype.h tensorflow/c/tf_status.h tensorflow/c/tf_tensor.h tensorflow/c/tf_tstring.h
tensorflow/c/eager/c_api.h tensorflow/core/platform/ctstring.h tsl/platform/ctstring.h
tsl/platform/ctstring_internal.h xla/tsl/c/tsl_status.h""".split()
LIBRARIES = {"libtensorflow_cc.so.2": "libtensorflow.so", "libtensorflow_framework.so.2": "libtensorflow_framework.so"}


def copy(wheel, member, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with wheel.open(member) as src, open(target + ".part", "wb") as dst:
        while chunk := src.read(1 << 22):
            dst.write(chunk)
    os.replace(target + ".part", target)


def main(path, prefix):
    with zipfile.ZipFile(path) as wheel:
        names = set(wheel.namelist())
        for header in HEADERS:
            member = next(n for n in ("tensorflow/include/" + header, "tensorflow/include/external/local_tsl/" + header,
                                      "tensorflow/include/external/local_xla/" + header) if n in names)
            copy(wheel, member, os.path.join(prefix, "include", header))
        for library, link in LIBRARIES.items():
            copy(wheel, "tensorflow/" + library, os.path.join(prefix, "lib", library))
            link = os.path.join(prefix, "lib", link)
            if os.path.lexists(link):
                os.remove(link)
            os.symlink(library, link)


if __name__ == "__main__":
    main(*sys.argv[1:])
