"""The manifest: which models are shipped, in which version, with which checksum."""

import json
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from app.ml.registry.errors import ModelMissing

MODELS = Path(__file__).resolve().parent.parent / "data" / "models"
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class ModelCard:
    """One shipped model; `size` in bytes, `built_by` the module that trains it, `data` what it was trained on."""

    name: str
    version: str
    file: str
    sha256: str
    size: int
    built_by: str
    description: str
    data: tuple[str, ...]


@lru_cache(maxsize=8)
def cards(folder: Path = MODELS) -> dict[str, ModelCard]:
    """Return the models of a folder by name; an absent manifest lists none."""
    path = folder / MANIFEST
    if not path.is_file():
        return {}
    listed = json.loads(path.read_text(encoding="utf-8"))["models"]
    return {name: ModelCard(name=name, **{**entry, "data": tuple(entry["data"])}) for name, entry in listed.items()}


def card(name: str, folder: Path = MODELS) -> ModelCard:
    """Return the card of a model; raise `ModelMissing` where the manifest does not name it."""
    try:
        return cards(folder)[name]
    except KeyError as missing:
        raise ModelMissing(f"no model named {name!r} is shipped") from missing


def write_card(new: ModelCard, folder: Path = MODELS) -> None:
    """Add a card to the manifest, or replace the one of that name."""
    listed = {**cards(folder), new.name: new}
    entries = {
        name: {key: value for key, value in asdict(one).items() if key != "name"} for name, one in listed.items()
    }
    text = json.dumps({"models": dict(sorted(entries.items()))}, indent=2, ensure_ascii=False)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
    cards.cache_clear()
