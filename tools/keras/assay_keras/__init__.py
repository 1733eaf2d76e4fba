"""Keras models as Assay model packages: export(model, dir), and load(model, checkpoint_file) for trained weights."""

from .export import Exported, export
from .load import load
from .refuse import ExportRefused
from .version import VERSION as __version__

__all__ = ["Exported", "ExportRefused", "export", "load", "__version__"]
