"""Unpacks what Assay links from one wheel: libtensorflow and the C API's headers, or NVIDIA's shared libraries.

libtensorflow looks for the latter in ../nvidia/<part>/lib beside its own folder.
"""
import os
import sys
import zipfile

HEADERS = """tensorflow/c/c_api.h tensorflow/c/c_api_macros.h tensorflow/c/tf_attrtype.h tensorflow/c/tf_buffer.h
tensorflow/c/tf_datatype.h tensorflow/c/tf_status.h tensorflow/c/tf_tensor.h tensorflow/c/tf_tstring.h
tensorflow/c/eager/c_api.h tensorflow/core/platform/ctstring.h tsl/platform/ctstring.h
tsl/platform/ctstring_internal.h xla/tsl/c/tsl_status.h""".split()
HEADER_ROOTS = ("tensorflow/include/", "tensorflow/include/external/local_tsl/", "tensorflow/include/external/local_xla/")
LIBRARIES = {"libtensorflow_cc.so.2": "libtensorflow.so", "libtensorflow_framework.so.2": "libtensorflow_framework.so"}


def copy(wheel, member, target):
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with wheel.open(member) as source, open(target + ".part", "wb") as out:
        while chunk := source.read(1 << 22):
            out.write(chunk)
    os.replace(target + ".part", target)


def unpack_tensorflow(wheel, prefix):
    names = set(wheel.namelist())
    for header in HEADERS:
        member = next(root + header for root in HEADER_ROOTS if root + header in names)
        copy(wheel, member, os.path.join(prefix, "include", header))
    for library, name in LIBRARIES.items():
        copy(wheel, "tensorflow/" + library, os.path.join(prefix, "lib", library))
        link = os.path.join(prefix, "lib", name)
        if os.path.lexists(link):
            os.remove(link)
        os.symlink(library, link)


def unpack_nvidia(wheel, prefix):
    for name in wheel.namelist():
        part = name.split("/")
        if part[0] == "nvidia" and not name.endswith((".py", "/")) and part[2] in ("lib", "nvvm", "bin"):
            copy(wheel, name, os.path.join(prefix, *part))


def main(path, prefix):
    with zipfile.ZipFile(path) as wheel:
        unpack = unpack_nvidia if os.path.basename(path).startswith("nvidia_") else unpack_tensorflow
        unpack(wheel, prefix)


if __name__ == "__main__":
    main(*sys.argv[1:])
