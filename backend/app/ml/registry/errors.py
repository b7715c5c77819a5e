"""What can be wrong with a shipped model."""


class ModelMissing(LookupError):
    """The manifest names no such model, or its file is absent."""


class ModelCorrupt(ValueError):
    """A model's file is not the one the manifest describes, or not in a form that is safe to read."""
