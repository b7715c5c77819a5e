"""The words that come with an export."""

from collections.abc import Mapping

from app.account.sections import counts
from app.core.personal_data import keepers
from app.core.types import JsonObject

_TEXT = """Your data from Career Agent
===========================

This is everything the program keeps about you.

manifest.json   what is in here: how many rows, and a checksum (SHA-256) of every file
data/           your data, one JSON file for each part of the program
csv/            the same lists as tables for a spreadsheet (UTF-8)
files/          the files you sent, as they were: your CVs and what you keep with applications
postings.json   the job postings that your data speak of

In data/ and csv/, "ref-12" names a row of this export and "posting-3" the fourth posting in postings.json.

You can take this file into an empty account, here or on another instance: Settings, Your data, Import.
These parts are taken in:
{taken_in}
These are records and stay where they are:
{records}
Keep this file safe: it is not encrypted.
"""


def readme(sections: Mapping[str, JsonObject]) -> bytes:
    """What is in an export, in plain words."""
    mine = keepers()
    taken_in = [_line(name, data) for name, data in sections.items() if mine[name].importer]
    records = [f"  {name}: {mine[name].record}\n" for name in sections if not mine[name].importer]
    return _TEXT.format(taken_in="".join(taken_in), records="".join(records)).encode()


def _line(name: str, data: JsonObject) -> str:
    told = ", ".join(f"{count} {kind.replace('_', ' ')}" for kind, count in counts(data).items() if count)
    return f"  {name}{': ' if told else ''}{told}\n"
