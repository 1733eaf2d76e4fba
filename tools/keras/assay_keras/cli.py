"""Command line: assay-keras-export my_model.py:build out/ [--loss KIND] [--name NAME] [--image REF]."""

import argparse
import importlib.util
import os
import sys

EXIT_OK, EXIT_FAILED, EXIT_REFUSED = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """Exits with 1 on wrong usage: 2 means that the model was refused."""

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(EXIT_FAILED, f"{self.prog}: {message}\n")


def main(argv=None):
    """Runs the command and returns its exit code: 0 exported, 2 refused (code and reason on stderr), 1 anything else."""
    arguments = _parser().parse_args(argv)
    os.environ.setdefault("KERAS_BACKEND", "tensorflow")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    from .export import export  # not before the environment is set
    from .refuse import ExportRefused

    try:
        exported = export(_model(arguments.model), arguments.out, loss=arguments.loss, name=arguments.name, image=arguments.image)
    except ExportRefused as refused:
        print(f"refused: {refused}", file=sys.stderr)
        return EXIT_REFUSED
    except (OSError, ImportError, AttributeError, ValueError) as err:
        print(f"failed: {err}", file=sys.stderr)
        return EXIT_FAILED
    print(f"{exported.dir} model_root {exported.model_root}")
    return EXIT_OK


def _parser():
    parser = _Parser(prog="assay-keras-export", description="Export a Keras model as an Assay model package.")
    parser.add_argument("model", metavar="FILE.py:NAME", help="a model, or a function that returns one")
    parser.add_argument("out", help="folder to write")
    parser.add_argument("--loss", help="loss, where model.compile names none (or another)")
    parser.add_argument("--image", metavar="NAME@sha256:DIGEST", help="container image that the model is trained in")
    parser.add_argument("--name", help="name of the package (default: the model's)")
    return parser


def _model(reference):
    """Imports FILE.py and returns its NAME, called if it is a function."""
    path, separator, name = reference.rpartition(":")
    if not separator or not os.path.isfile(path):
        raise ValueError(f"{reference}: FILE.py:NAME of an existing file is wanted")
    sys.path.insert(0, os.path.dirname(os.path.abspath(path)))
    spec = importlib.util.spec_from_file_location("assay_keras_model", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    value = getattr(module, name)
    return value() if callable(value) and not hasattr(value, "stateless_call") else value
