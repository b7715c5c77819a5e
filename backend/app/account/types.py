"""The words of exports, imports and deletions, and how large they may be."""

from datetime import timedelta
from enum import StrEnum

FORMAT = "career-agent-export"
# Grows when what an export holds changes in a way that older programs can't read.
SCHEMA_VERSION = 1
KEEP_EXPORT = timedelta(days=7)

MB = 1024 * 1024
MOST_IMPORTED_BYTES = 500 * MB
MOST_UNPACKED_BYTES = 2_000 * MB
# One file of the export; what a person may store anywhere is less. Tables of a section are parsed whole.
MOST_FILE_BYTES = 64 * MB
MOST_FILES = 20_000


class ExportState(StrEnum):
    """Where an export stands."""

    making = "making"
    ready = "ready"
    failed = "failed"


class DeletionState(StrEnum):
    """Where a deletion stands."""

    erasing = "erasing"
    erased = "erased"
