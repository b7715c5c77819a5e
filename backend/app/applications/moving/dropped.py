"""A file as it was dropped: what it is made of, before anybody knows whose export it is."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property

from app.applications.moving.errors import TableTooLarge, UnknownFile, UnreadableTable
from app.applications.moving.tables import Table, parse_table
from app.ml.documents.encoding import BYTE_ORDER_MARKS, decode_text
from app.ml.documents.errors import DocumentError, OversizedFile
from app.ml.resume.imports.tables import key_of, list_entries, read_entries

ZIP_HEADER = b"PK\x03\x04"
BLANKS = "\ufeff \t\r\n"
NO_TEXT = "This file is no text. Save your table as CSV and send that."
BOMB = "This ZIP file unpacks to more than an import takes."
# Of a hundred bytes of UTF-16, half are zero where the text is Latin; of other text, none is but by accident.
HALF, ACCIDENT = 33, 1
# What no text holds but programs write.
_CONTROLS = re.compile(r"[\x01-\x08\x0e-\x1f]")
LOOKED_AT, MOST_CONTROLS = 4_096, 40


@dataclass(frozen=True)
class Dropped:
    """A file with its name; what it holds is worked out once, when somebody asks."""

    name: str
    data: bytes
    has_header: bool | None = None

    @cached_property
    def is_zip(self) -> bool:
        """Whether it is a ZIP."""
        return self.data.startswith(ZIP_HEADER)

    @cached_property
    def text(self) -> str | None:
        """Its text, or that of the one table in a ZIP; null where it is none."""
        if self.is_zip:
            return self._only_table()
        found = decode_text(self.data) if not self.data.count(0) or self._has_mark else self._with_nuls()
        return found if found is not None and _is_written(found) else None

    def _only_table(self) -> str | None:
        tables = [name for name in self.entries if key_of(name) and not name.startswith("__MACOSX")]
        if len(tables) != 1:
            return None
        found = self.unpacked({str(key_of(tables[0]))})
        return decode_text(found[0][2]) if len(found) == 1 else None

    @cached_property
    def _has_mark(self) -> bool:
        return any(self.data.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)

    def _with_nuls(self) -> str | None:
        """The text of UTF-16 that does not say so, or of UTF-8 with a few NULs in it."""
        even, odd = self.data[0::2].count(0), self.data[1::2].count(0)
        if 100 * (even + odd) < ACCIDENT * len(self.data):
            return decode_text(self.data.replace(b"\x00", b""))
        if 100 * (even + odd) < HALF * len(self.data) or 10 * min(even, odd) > max(even, odd):
            return None
        try:
            return self.data.decode("utf-16-le" if odd > even else "utf-16-be")
        except UnicodeDecodeError:
            return None

    @cached_property
    def table(self) -> Table:
        """The table it is; raises `UnknownFile`, `UnreadableTable`, `TableTooLarge`."""
        if self.text is None:
            raise UnknownFile(NO_TEXT)
        return parse_table(self.text.lstrip(BLANKS), has_header=self.has_header)

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns; none where it is no table."""
        if self.text is None or self.is_json:
            return ()
        return self.table.columns if self.table.has_header else ()

    @cached_property
    def is_json(self) -> bool:
        """Whether it looks like a JSON document."""
        return self.text is not None and self.text.lstrip(BLANKS)[:1] in {"{", "["}

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The names of the files of a ZIP; none where it is no ZIP. Raises `UnreadableTable`."""
        if not self.is_zip:
            return ()
        try:
            return tuple(entry.filename for entry in list_entries(self.data))
        except DocumentError as error:
            raise UnreadableTable(error.message) from None

    def unpacked(self, keys: Collection[str]) -> list[tuple[str, str, bytes]]:
        """Files of a ZIP as (key, name, content); raises `TableTooLarge` or `UnreadableTable` for what is a trap."""
        try:
            return read_entries(self.data, keys)
        except OversizedFile:
            raise TableTooLarge(BOMB) from None
        except DocumentError as error:
            raise UnreadableTable(error.message) from None


def _is_written(text: str) -> bool:
    """Whether people may have written it: a picture decodes too, but into other signs."""
    return MOST_CONTROLS * len(_CONTROLS.findall(text[:LOOKED_AT])) <= len(text[:LOOKED_AT])
