"""Which readers were measured."""

import json
import subprocess
from importlib.resources import files

from app.core.config import REPOSITORY
from app.ml.lexicon.concepts import lexicon
from app.ml.posting import ENRICHMENT_VERSION
from app.ml.resume.facts import ENGINE


def versions() -> dict[str, str]:
    """The versions of the readers and of the models they use."""
    manifest = files("app.ml").joinpath("data", "models", "manifest.json")
    models = json.loads(manifest.read_text())["models"] if manifest.is_file() else {}
    return {
        "CV reader": ENGINE,
        "posting readers": ENRICHMENT_VERSION,
        "lexicon": lexicon().version,
        **{f"model {name}": str(entry["version"]) for name, entry in sorted(models.items())},
    }


def commit() -> str:
    """The commit that is checked out, with a plus where files differ from it; `unknown` outside a checkout."""
    try:
        short = _git("rev-parse", "--short=10", "HEAD").strip()
        return short + ("+" if _git("status", "--porcelain", "--untracked-files=no").strip() else "")
    except (OSError, subprocess.CalledProcessError):
        return "unknown"


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
