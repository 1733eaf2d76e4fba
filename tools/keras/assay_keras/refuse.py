"""The one exception for models that Assay cannot take."""


class ExportRefused(Exception):
    """A model or checkpoint that cannot be taken. `code` is stable and short; the message says what to change."""

    def __init__(self, code, message):
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message
