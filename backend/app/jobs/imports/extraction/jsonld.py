"""Find `JobPosting` objects in the JSON-LD of a page, also where the JSON is broken."""

import html
import json
import re
from collections.abc import Iterator, Mapping

import json_repair
import orjson

from app.core.types import JsonObject, JsonValue
from app.jobs.imports.extraction.page import Page

LONGEST_SCRIPT = 1_000_000
# Repairing reads character by character; what is longer than any posting is not worth it.
LONGEST_REPAIR = 300_000
DEEPEST = 12
MOST_OBJECTS = 20_000
_WRAPPING = re.compile(
    r"^\s*(?:/\*+\s*)?(?://)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*+/)?|(?:/\*+\s*)?(?://)?\s*(?:\]\]>|-->)\s*(?:\*+/)?\s*;?\s*$"
)
_ENTITIES = re.compile(r"&(?:quot|#34|#x22);", re.IGNORECASE)
# Escaped once too often.
_LITERAL_BREAK = re.compile(r"(?:\\r)?\\n|\\t")
# The names as schema.org writes them; some pages capitalise them.
_NAMES = {
    name.casefold(): name
    for name in (
        "title", "name", "description", "url", "identifier", "value", "hiringOrganization", "sameAs", "jobLocation",
        "address", "addressLocality", "addressRegion", "addressCountry", "streetAddress", "jobLocationType",
        "applicantLocationRequirements", "employmentType", "industry", "occupationalCategory", "skills", "baseSalary",
        "currency", "unitText", "minValue", "maxValue", "datePosted", "dateModified", "validThrough",
        "responsibilities", "qualifications", "experienceRequirements", "educationRequirements", "jobBenefits",
        "mainEntity", "mainEntityOfPage", "itemListElement", "item",
    )
}  # fmt: skip


def job_postings(page: Page) -> list[JsonObject]:
    """The `JobPosting` objects of a page, their names spelled as schema.org does."""
    documents: list[JsonValue] = [document for text in _scripts(page) if (document := parsed(text)) is not None]
    objects = list(_objects(documents))
    named = {str(entry["@id"]): entry for entry in objects if "@id" in entry and len(entry) > 1}
    return [_spelled(entry, named) for entry in objects if is_job_posting(entry)]


def _scripts(page: Page) -> Iterator[str]:
    for node in page.tree.css("script"):
        if "ld+json" in (node.attributes.get("type") or "").lower():
            text = node.text()
            if text.strip() and len(text) <= LONGEST_SCRIPT:
                yield text


def parsed(text: str) -> JsonValue:
    """The JSON of a script, repaired where it must be; null where there is none."""
    text = _WRAPPING.sub("", text).strip()
    found = _strictly(text)
    if found is None and _ENTITIES.search(text):
        text = html.unescape(text)
        found = _strictly(text)
    if found is None and len(text) <= LONGEST_REPAIR:
        try:
            found = json_repair.loads(text, skip_json_loads=True)  # type: ignore[assignment]  # it gives JSON
        except (ValueError, RecursionError):
            return None
    return found if isinstance(found, dict | list) else None


def _strictly(text: str) -> JsonValue:
    try:
        return orjson.loads(text)  # type: ignore[no-any-return]  # orjson gives exactly JsonValue
    except orjson.JSONDecodeError:
        pass
    try:
        # Control characters inside strings are the most common fault, and harmless.
        return json.loads(text, strict=False)  # type: ignore[no-any-return]  # it gives exactly JsonValue
    except (ValueError, RecursionError):
        return None


def _objects(values: list[JsonValue]) -> Iterator[JsonObject]:
    """Every object at any depth, outer ones first."""
    waiting = [(value, 0) for value in values]
    seen = 0
    while waiting and seen < MOST_OBJECTS:
        value, depth = waiting.pop(0)
        if isinstance(value, dict):
            seen += 1
            yield value
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        if depth < DEEPEST:
            waiting += [(entry, depth + 1) for entry in inner if isinstance(entry, dict | list)]


def is_job_posting(entry: Mapping[str, JsonValue]) -> bool:
    """Whether an object says that it is a `JobPosting`, in any spelling."""
    for name, value in entry.items():
        if name.lower() in {"@type", "type"}:
            kinds = value if isinstance(value, list) else [value]
            return any(re.split(r"[/:#]", str(kind))[-1].strip().casefold() == "jobposting" for kind in kinds)
    return False


def _spelled(value: JsonObject, named: Mapping[str, JsonObject], depth: int = 0) -> JsonObject:
    if set(value) == {"@id"}:
        value = named.get(str(value["@id"]), value)
    row = {_name(name): _spelled_value(entry, named, depth) for name, entry in value.items()}
    text = row.get("description")
    if isinstance(text, str):
        row["description"] = _LITERAL_BREAK.sub("\n", text)
    salary = row.get("baseSalary")
    if isinstance(salary, dict) and "value" not in salary and {"minValue", "maxValue"} & salary.keys():
        row["baseSalary"] = {**salary, "value": salary}
    return row


def _name(name: str) -> str:
    bare = name.rsplit("/", 1)[-1].removeprefix("schema:")
    return _NAMES.get(bare.casefold(), bare)


def _spelled_value(value: JsonValue, named: Mapping[str, JsonObject], depth: int) -> JsonValue:
    if isinstance(value, list):
        return [_spelled_value(entry, named, depth + 1) for entry in value] if depth < DEEPEST else None
    if not isinstance(value, dict):
        return value
    if "@value" in value:
        return value["@value"]
    return _spelled(value, named, depth + 1) if depth < DEEPEST else None
