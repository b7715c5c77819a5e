"""The lists of an export as tables that people open in a spreadsheet."""

from collections.abc import Iterator, Mapping, Sequence

import orjson

from app.core.spreadsheet import csv_bytes
from app.core.types import JsonObject, JsonValue


def tables(sections: Mapping[str, JsonObject]) -> Iterator[tuple[str, bytes]]:
    """One CSV file for each list of objects: its name and its bytes."""
    for section, data in sections.items():
        for name, rows in data.items():
            objects = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
            if objects:
                yield f"csv/{section}-{name}.csv", csv_bytes(_lines(objects))


def _lines(rows: Sequence[JsonObject]) -> Iterator[list[str]]:
    columns = list(dict.fromkeys(column for row in rows for column in row))
    yield columns
    for row in rows:
        yield [_cell(row.get(column)) for column in columns]


def _cell(value: JsonValue) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return orjson.dumps(value).decode()
