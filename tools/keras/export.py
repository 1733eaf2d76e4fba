"""python tools/keras/export.py my_model.py:build out/ [--loss KIND] [--name NAME], without installing the package."""

import sys

from assay_keras.cli import main

if __name__ == "__main__":
    sys.exit(main())
