"""Shipped models: versioned, checksummed, read without pickle."""

from app.ml.registry.errors import ModelCorrupt, ModelMissing
from app.ml.registry.manifest import ModelCard, card, cards
from app.ml.registry.read import load_arrays, load_bytes
from app.ml.registry.write import pack_arrays, register

__all__ = [
    "ModelCard",
    "ModelCorrupt",
    "ModelMissing",
    "card",
    "cards",
    "load_arrays",
    "load_bytes",
    "pack_arrays",
    "register",
]
