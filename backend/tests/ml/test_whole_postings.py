"""Whole invented postings of seven trades in three languages: what is read of them against what they say."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.ml.posting import PostingFacts, enrich

FILES = sorted(Path(__file__).with_name("postings").glob("*.toml"))
POSTINGS = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}
LEAST_PRECISION = LEAST_RECALL = 0.97


def read(posting: dict[str, Any]) -> PostingFacts:
    return enrich(posting["title"], posting["text"], posting.get("location", ""))


def bare(words: str) -> str:
    return " ".join(words.split()).rstrip(".")


def requirements_read(facts: PostingFacts) -> set[tuple[str, str]]:
    return {(bare(asked.quote), asked.importance) for asked in facts.requirements if asked.importance != "generic"}


def requirements_meant(posting: dict[str, Any]) -> set[tuple[str, str]]:
    return {(bare(words), importance) for importance in ("must", "nice") for words in posting[importance]}


def facts_read(facts: PostingFacts) -> Iterator[str]:
    """Yield each fact as the files write it."""
    for degree in facts.degrees:
        parts = [degree.level, degree.field or "", degree.importance, *(["equivalent"] if degree.equivalent else [])]
        yield f"degrees {'/'.join(parts)}"
    for spoken in facts.languages:
        yield f"languages {spoken.name}/{spoken.level or ''}/{'must' if spoken.required else 'nice'}"
    for held in facts.credentials:
        yield f"credentials {held.type}/{held.jurisdiction or ''}/{'must' if held.required else 'nice'}"
    yield from _single(facts)


def _single(facts: PostingFacts) -> Iterator[str]:
    if facts.years:
        yield f"years {facts.years.min}"
    if facts.shift:
        yield from (f"shift {kind}" for kind in facts.shift.kinds)
    if facts.shift and facts.shift.hours_min is not None:
        yield f"hours {facts.shift.hours_min:g}-{facts.shift.hours_max:g}"
    if facts.travel:
        share = f"/{facts.travel.share_min}-{facts.travel.share_max}" if facts.travel.share_max is not None else ""
        yield f"travel {facts.travel.amount}{share}"
    if facts.work_permit:
        yield f"work_permit {'/'.join([facts.work_permit.kind, *facts.work_permit.countries])}"
    if facts.sponsorship:
        yield f"sponsorship {facts.sponsorship.kind}"
    if facts.clearance:
        yield f"clearance {facts.clearance.name}"


def facts_meant(posting: dict[str, Any]) -> Iterator[str]:
    for name, value in posting["facts"].items():
        if name == "hours":
            yield f"hours {value[0]:g}-{value[1]:g}"
        else:
            yield from (f"{name} {each}" for each in (value if isinstance(value, list) else [value]))


def shares(found: set[Any], meant: set[Any]) -> tuple[int, int, int]:
    return len(found & meant), len(found), len(meant)


@pytest.mark.parametrize("name", POSTINGS)
def test_no_sentence_about_the_employer_is_a_requirement(name: str) -> None:
    posting = POSTINGS[name]
    said = [asked.quote for asked in read(posting).requirements]
    assert all(told in posting["text"] for told in posting["firm"])
    assert [(told, quote) for told in posting["firm"] for quote in said if told in quote or quote in told] == []


@pytest.mark.parametrize("name", POSTINGS)
def test_levels_and_choices(name: str) -> None:
    posting = POSTINGS[name]
    by_quote = {bare(asked.quote): asked for asked in read(posting).requirements}
    assert {quote: by_quote[bare(quote)].level for quote in posting.get("levels", {})} == posting.get("levels", {})
    assert all(by_quote[bare(quote)].any_of for quote in posting.get("any_of", []))


def test_requirements_are_read_precisely_and_completely() -> None:
    right = found = meant = 0
    wrong: list[str] = []
    for name, posting in POSTINGS.items():
        read_here = {
            one for one in requirements_read(read(posting)) if one[0] not in map(bare, posting.get("optional", []))
        }
        wanted = requirements_meant(posting)
        counts = shares(read_here, wanted)
        right, found, meant = right + counts[0], found + counts[1], meant + counts[2]
        wrong += [f"{name}: {one}" for one in sorted(read_here ^ wanted)]
    assert right / found >= LEAST_PRECISION, "\n".join(wrong)
    assert right / meant >= LEAST_RECALL, "\n".join(wrong)


def test_facts_are_read_precisely_and_completely() -> None:
    right = found = meant = 0
    wrong: list[str] = []
    for name, posting in POSTINGS.items():
        read_here, wanted = set(facts_read(read(posting))), set(facts_meant(posting))
        counts = shares(read_here, wanted)
        right, found, meant = right + counts[0], found + counts[1], meant + counts[2]
        wrong += [f"{name}: {'read' if one in read_here else 'missed'} {one}" for one in sorted(read_here ^ wanted)]
    assert right / found >= LEAST_PRECISION, "\n".join(wrong)
    assert right / meant >= LEAST_RECALL, "\n".join(wrong)
