"""The export of a whole account of this product: a ZIP with a manifest."""

import io
import json
import zipfile
import zlib

from app.applications.moving.dropped import Dropped
from app.applications.moving.format import CERTAIN, NOT_MINE, Format
from app.applications.moving.types import GoesTo

MANIFEST, NAME = "manifest.json", "career-agent-export"
MOST_BYTES = 5 * 1024 * 1024


class OwnExport(Format):
    """Everything of an account; the account reads it back."""

    slug = "own_export"
    label = "The export of a Career Agent account"
    goes_to = GoesTo.account

    def sureness(self, file: Dropped) -> int:
        """By what the manifest says."""
        return CERTAIN if MANIFEST in file.entries and _says_so(file.data) else NOT_MINE


def _says_so(data: bytes) -> bool:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package, package.open(MANIFEST) as entry:
            found = json.loads(entry.read(MOST_BYTES))
    except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, OSError, EOFError, ValueError):
        # RuntimeError: it is locked with a password; RecursionError is one too.
        return False
    return isinstance(found, dict) and found.get("format") == NAME
