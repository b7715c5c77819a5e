"""RSS and Atom feeds taken apart, also when the end of one is missing."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass

from feedparser.api import parse as parse_feed

from app.core.types import JsonObject, JsonValue
from app.jobs.source import Damaged, Gated, Nothing, Payload
from app.jobs.sourcing.records import refuse_web_page, text_of
from app.jobs.sourcing.xml_records import each, elements

_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*-->\s*)*\Z", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class SyndicationFeed:
    """A feed: its title, its language, its whole entries, and whether it was cut off behind them."""

    title: str
    language: str
    entries: tuple[JsonObject, ...]
    cut: bool

    def whole_entries(self) -> Iterator[JsonObject]:
        """The entries; raises `Damaged` behind the last one of a feed that was cut off."""
        yield from self.entries
        if self.cut:
            raise Damaged("The feed broke off in the middle. What came before it was kept.")


def read_feed(payload: Payload) -> SyndicationFeed:
    """Take a feed apart; raises a `SourceProblem` for what is none."""
    feed = parse_feed(  # type: ignore[no-untyped-call]  # the library has no types
        payload.content,
        response_headers={"content-type": payload.content_type, "content-location": payload.url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    if not feed.get("version"):
        refuse_web_page(payload)
        raise Damaged("This is not an RSS or Atom feed.")
    cut = not _END.search(payload.content[-2_000:])
    entries = feed.entries[:-1] if cut else feed.entries
    language = str(feed.feed.get("language", ""))
    places = _places(payload)
    if len(places) < len(entries):
        places = [()] * len(entries)
    plain = tuple(_plain(entry, language, where) for entry, where in zip(entries, places, strict=False))
    return SyndicationFeed(str(feed.feed.get("title", "")), language, plain, cut)


def _places(payload: Payload) -> list[tuple[str, ...]]:
    """The places in each `item`; the library keeps only the last of what repeats, so they are read once more."""
    found: list[tuple[str, ...]] = []
    with suppress(Damaged, Nothing, Gated):
        for item in elements(payload, "channel", "item"):
            stated = item.get("locations") if isinstance(item, dict) else None
            each_place = each(stated.get("location")) if isinstance(stated, dict) else []
            found.append(tuple(filter(None, map(_place, each_place))))
    return found


def _place(stated: JsonValue) -> str:
    if not isinstance(stated, dict):
        return str(stated or "")
    parts = (text_of(stated, part) for part in ("city", "region", "country"))
    return ", ".join(dict.fromkeys(filter(None, parts))) or text_of(stated, "name")


def _plain(entry: Mapping[str, object], language: str, places: Sequence[str]) -> JsonObject:
    """An entry of feedparser as plain JSON: its texts, its longest text as `text`, categories as `terms`."""
    plain: JsonObject = {key: value for key, value in entry.items() if isinstance(value, str)}
    plain["text"] = max((*_contents(entry), str(entry.get("summary", ""))), key=len)
    tags = entry.get("tags")
    plain["terms"] = [str(tag["term"]) for tag in tags if tag.get("term")] if isinstance(tags, list) else []
    plain["places"] = list(places)
    return {"language": language, **plain}


def _contents(entry: Mapping[str, object]) -> list[str]:
    contents = entry.get("content")
    return [str(part.get("value", "")) for part in contents] if isinstance(contents, list) else []
