"""How much of what payloads offer is read: of the records that have a field, how many gave a posting that has it too,
and for how many it was understood, so that one can filter by it.

Whether a record has a field is decided without its source: `recorded/<slug>/fields.json` says where the fields stand.

    {"shapes": [{
        "recordings": ["board.json"], "real": ["sources/acme/*.json"],
        "records": "data.jobs", "id": "id", "needs": ["title"], "skip": ["legal"],
        "fields": {"pay": ["salary.min", {"at": "text", "matches": "€"}], "remote": [""]}
    }]}

Places are dotted paths in JSON, element paths in XML (`channel/item`, `{*}region`, `guid/@isPermaLink`) and CSS
selectors in HTML (`time@datetime`). The empty place is the record itself: what the whole site means. 0, null, false,
empty texts and empty lists are absent. Records without what they need, and those to skip, are no postings. `real`
names payloads kept beside the repository; `meta` is as beside a recording. The figures of real payloads stay in
`recorded/real.json`, for where those payloads are not at hand.
"""

import gzip
import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.jobs.plugins import all_sources
from app.jobs.posting.normalise import Reading, read
from app.jobs.source import Payload, Posting, SourceProblem
from app.jobs.sourcing.paths import values_at
from app.ml.terms.remote import Remote
from tests.jobs.recordings import FIELDS, RECORDED, payload_from, payload_of

REAL = RECORDED / "real.json"
# The fields in the order of the table: the parts of a posting that hold them in the source's words, and whether they
# were understood.
PARTS = {
    "pay": ("pay", "pay_text"),
    "locations": ("locations",),
    "remote": ("work_mode", "remote_scope"),
    "type": ("employment_type",),
    "posted": ("posted_at",),
}
UNDERSTOOD: dict[str, Callable[[Reading], bool]] = {
    "pay": lambda reading: reading.pay is not None,
    "locations": lambda reading: bool(reading.location),
    "remote": lambda reading: reading.remote is not Remote.UNKNOWN,
    "type": lambda reading: reading.employment_type is not None,
    "posted": lambda reading: reading.posting.posted_at is not None,
}
MOMENT = datetime(2026, 11, 20, tzinfo=UTC)
Shape = dict[str, Any]
Place = str | dict[str, Any]


@dataclass(slots=True)
class Share:
    """How many records have a field, of how many of them it was read, and of how many understood."""

    present: int = 0
    read: int = 0
    understood: int = 0


@dataclass(slots=True)
class Recall:
    """The shares of one source; `missed` names what was not read."""

    records: int
    shares: dict[str, Share]
    missed: list[str]

    def as_json(self) -> dict[str, Any]:
        """The figures alone."""
        shares = {name: [share.present, share.read, share.understood] for name, share in self.shares.items()}
        return {"records": self.records, **shares}

    @classmethod
    def from_json(cls, figures: dict[str, Any]) -> "Recall":
        """Figures that were kept."""
        return cls(figures["records"], {name: Share(*figures[name]) for name in PARTS}, [])


def shapes_of(slug: str) -> list[Shape]:
    """Where the fields of a source stand."""
    shapes: list[Shape] = json.loads((RECORDED / slug / FIELDS).read_text())["shapes"]
    return shapes


def note_of(slug: str) -> str | None:
    """What must be known about the figures of a source."""
    note: str | None = json.loads((RECORDED / slug / FIELDS).read_text()).get("note")
    return note


def of_recordings(slug: str) -> Recall:
    """Measured on the invented payloads."""
    recall = _nothing()
    for shape in shapes_of(slug):
        for name in shape["recordings"]:
            recording = RECORDED / slug / name
            _count(slug, payload_of(recording), recording.suffix, shape, recall)
    return recall


def of_real(slug: str, data: Path) -> Recall | None:
    """Measured on real payloads; null where there are none of this source."""
    recall = _nothing()
    for shape in shapes_of(slug):
        for pattern in shape.get("real", []):
            for path in sorted(data.glob(pattern)):
                content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
                suffix = Path(path.stem).suffix if path.suffix == ".gz" else path.suffix
                payload = payload_from(slug, content, suffix, path.stem, shape.get("meta", {}))
                _count(slug, payload, suffix, shape, recall)
    return recall if recall.records else None


def kept_figures() -> dict[str, Recall]:
    """What was last measured on real payloads, by source."""
    figures = json.loads(REAL.read_text()) if REAL.exists() else {}
    return {slug: Recall.from_json(entry) for slug, entry in figures.items()}


def _nothing() -> Recall:
    return Recall(0, {name: Share() for name in PARTS}, [])


def _count(slug: str, payload: Payload, suffix: str, shape: Shape, recall: Recall) -> None:
    postings = _postings(slug, payload)
    records = [record for record in _records(payload.content, suffix, shape) if _is_posting(record, shape)]
    alone = len(records) == len(postings) == 1
    for record in records:
        recall.records += 1
        name = _text(record, shape["id"]) if "id" in shape else ""
        chosen = postings if alone else [posting for posting in postings if _is_of(posting, name)]
        own = [read(slug, posting, "", MOMENT) for posting in chosen]
        for field, places in shape["fields"].items():
            if any(_has(record, place) for place in places):
                _add(recall, field, own, name or "the one record")


def _add(recall: Recall, field: str, own: Sequence[Reading], name: str) -> None:
    """Count a field that a record has; where a record became several postings, all of them must have it."""
    share = recall.shares[field]
    understood = bool(own) and all(map(UNDERSTOOD[field], own))
    kept = bool(own) and all(any(getattr(reading.posting, part) for part in PARTS[field]) for reading in own)
    share.present += 1
    share.understood += understood
    # A place called "Remote, US" says remote in its own words.
    share.read += kept or understood
    if not (kept or understood):
        recall.missed.append(f"{field} of {name}")


def _postings(slug: str, payload: Payload) -> list[Posting]:
    found: list[Posting] = []
    with suppress(SourceProblem):
        found.extend(record for record in all_sources()[slug].parse(payload) if isinstance(record, Posting))
    return found


def _is_of(posting: Posting, name: str) -> bool:
    """Whether a record of this name became this posting; ids and addresses may have something before or after it."""
    for known in (posting.source_id, posting.url, posting.title):
        short, long = sorted((known, name), key=len)
        if short and (
            short == long or long.endswith((f"/{short.lstrip('/')}", f":{short}")) or long.startswith(f"{short}/")
        ):
            return True
    return False


def _is_posting(record: Any, shape: Shape) -> bool:
    # A list where one value belongs is none of it.
    needed = all(len(list(_matching(record, place))) == 1 for place in shape.get("needs", []))
    return needed and not any(_has(record, place) for place in shape.get("skip", []))


def _records(content: bytes, suffix: str, shape: Shape) -> Sequence[Any]:
    place = shape["records"]
    if suffix == ".json":
        return [record for record in values_at(json.loads(content), place) if isinstance(record, dict)]
    if suffix == ".xml":
        root = fromstring(content)
        return [root] if not place else root.findall(place)
    page = LexborHTMLParser(content.decode())
    return page.css(place) if place else [page.root]


def _has(record: Any, place: Place) -> bool:
    return place == "" or any(True for _ in _matching(record, place))


def _matching(record: Any, place: Place) -> Iterator[str]:
    at, pattern = (place, r"\w") if isinstance(place, str) else (place["at"], place.get("matches", r"\w"))
    unless = place.get("unless") if isinstance(place, dict) else None
    if unless is not None and _has(record, unless):
        return iter(())
    return (value for value in _values(record, at) if re.search(pattern, value))


def _text(record: Any, place: str) -> str:
    return next(_values(record, place), "")


def _values(record: Any, at: str) -> Iterator[str]:
    """The values at a place as text, absent ones left out."""
    if isinstance(record, Element):
        yield from _in_xml(record, at)
    elif isinstance(record, LexborNode):
        yield from _in_html(record, at)
    else:
        found = values_at(record, at)
        yield from (str(value) for value in found if value and not (isinstance(value, str) and _is_zero(value)))


def _is_zero(text: str) -> bool:
    return bool(re.fullmatch(r"\s*0*(?:\.0+)?\s*", text))


def _in_xml(record: Element, at: str) -> Iterator[str]:
    path, _, attribute = at.partition("/@")
    for element in [record] if path == "." else record.findall(path):
        value = element.get(attribute) if attribute else "".join(element.itertext())
        if value and value.strip():
            yield value.strip()


def _in_html(record: LexborNode, at: str) -> Iterator[str]:
    selector, _, attribute = at.partition("@")
    for node in record.css(selector) if selector else [record]:
        value = node.attributes.get(attribute) if attribute else node.text()
        if value and value.strip():
            yield value.strip()
