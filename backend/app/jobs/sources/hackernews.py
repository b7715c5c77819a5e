"""Hacker News: the newest "Who is hiring?" thread. People write its advertisements, mostly as `Company | Role | Place`.

Whatever is read stands in the words of a comment: one that names no role, or nobody who offers it, gives no posting.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urljoin

from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Context,
    Damaged,
    Nothing,
    Payload,
    Posting,
    Rate,
    Seen,
    Source,
    Terms,
    WorkMode,
)  # fmt: skip
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, listed, number_of, refuse_web_page, text_of
from app.ml.places.reading import read_places
from app.ml.terms.employment import employment_type_of
from app.ml.terms.remote import Remote, remote_of
from app.ml.titles.families import family_of, is_agent, names_calling
from app.ml.titles.words import normalise

_THREAD = re.compile(r"\bwho\s+is\s+hiring\b", re.IGNORECASE)
_MOST_ROLES = 12
_SHORTEST_ROLE, _LONGEST_ROLE, _LONGEST_COMPANY, _LONGEST_PART = 7, 120, 80, 70
_LEAST_PARTS = 3
# What a comment has; more is an attack on the time it takes to read one.
_LONGEST_TEXT, _LONGEST_LINE = 20_000, 1_000

_TAG = re.compile(r"<[^<>]+>")
_PARAGRAPH = re.compile(r"<p>|\n|<li>|<br\s*/?>", re.IGNORECASE)
_LINK = re.compile(r'href="(https?:[^"]+)"')
_APPLY = re.compile(
    r"job|career|apply|hiring|position|greenhouse|lever\.co|ashbyhq|workable|recruitee|vacanc", re.IGNORECASE
)
_ADDRESS = re.compile(
    r"\(?\[?(?:https?://|www\.)\S+|\S+@\S+\.\S+|^[\w-]+(?:\.[\w-]+)*\.(?:com|io|org|net|co|ai|dev)\S*$"
)
_BATCH = re.compile(r"\(\s*(?:YC\s*)?[SWFX]\s?'?\d\d\s*\)|\(\s*YC[^)]*\)", re.IGNORECASE)
_BESIDE = re.compile(r"\s*[\[(]\s*(?:https?:|www\.)[^\])]*[\])]|\s*(?:https?://|www\.)\S+")
_SEEKS = re.compile(
    r"\b(?:seeking|looking for) (?:work|freelancer|a? ?(?:job|position|role))|\bwilling to relocate\s*:", re.IGNORECASE
)
_DASHES = re.compile(r"\s+[-–—•·]+\s+")
_SEVERAL = re.compile(
    r"\b(?:multiple|various|several|many|all|open|different)\b.{0,30}\b(?:roles?|positions?|openings?|jobs?)\b|"
    r"^\s*\w+ (?:roles|positions|openings)\s*$",
    re.IGNORECASE,
)
# What stands between the roles of one part: never inside brackets.
_COMMAS = re.compile(r"(?:\s*[,;]|\s\+)\s*(?![^(\[]*[)\]])")
_CONJUNCTIONS = re.compile(r"\s*(?:/|&|\band\b|\bor\b)\s*(?![^(\[]*[)\]])", re.IGNORECASE)
_BRACKETS = re.compile(r"[(\[][^)\]]*[)\]]?")
_TERMS = re.compile(r"\b(?:remote|on-?\s?site|hybrid|full-?\s?time|part-?\s?time|visas?)\b", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+(?:\.[\w-]+)+)")
_LEVELS = frozenset({"i", "ii", "iii", "iv", "v", "1", "2", "3", "senior", "junior", "lead"})
# Words for machines and for people both.
_NOBODY = frozenset({("server",), ("driver",), ("host",), ("partner",), ("lead",), ("intern",)})
_HEADS = frozenset({"head", "vp", "director", "lead", "chief", "president", "intern", "cofounder", "founder"})
_LOOKS_FOR = re.compile(
    r"\b(?:hiring|looking (?:for|to (?:hire|add|bring on|recruit))|seeking|searching for|need|in search of)"
    r"(?: (?:an?|our|the|another|more|some|multiple|several|experienced|great|strong|first|new|\w+ly)| [\w-]+,)*"
    r" (?P<whom>[A-Za-z][^.!?;\n]{2,100})"
)
# Where a role ends and what is said about it begins.
_DETAIL = re.compile(
    r"\s+[-–—]+\s+|[:(\[;.!?]|,|\s(?:to|who|with|in|for|at|on|that|as|based|interested|excited|join)\b", re.IGNORECASE
)
# The same in a list, where the role may go on behind a comma ("Software Engineer, iOS").
_EXPLAINED = re.compile(r"\s+[-–—]+\s+|:\s|[.;!?](?:\s|$)|\s(?:to|who|with)\s")
_OPEN = re.compile(r"\s*[(\[][^)\]]*$")
_TALK = re.compile(
    r"(?:we|i|you|they|our|your|come|join|work|hiring|looking|if|to|for|the|this|that|help|build|are|please|as|all)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^\s*(?:[-*•·–—>]+|\d{1,2}[.)])\s*(?P<line>\S.*)$")
_MODE = re.compile(r"\b(?:remote|on-?\s?site|hybrid|in[- ]office|in[- ]person|wfh)\b", re.IGNORECASE)
_MODES: dict[Remote, WorkMode] = {Remote.REMOTE: "remote", Remote.HYBRID: "hybrid", Remote.ONSITE: "onsite"}
_NOT_REMOTE = re.compile(r"\b(?:no|not|non)[- ]remote\b", re.IGNORECASE)
_PAY = re.compile(
    r"[$£€¥]\s?\d|\b\d{2,3}\s?k\b|\bsalary\b|\b\d{2,3},\d{3}\b|\b(?:USD|EUR|GBP|CAD|CHF)\b", re.IGNORECASE
)
_ASIDE = re.compile(
    r"\bvisas?\b|\bh-?1b\b|\bequity\b|\brelocation\b|\bsponsor|\binterns? ok\b|\bcompetitive\b|\boptions?\b|\bstock\b|"
    r"\bbenefits\b|\bbonus|\binsurance\b|\bipo\b|\bfunded\b|\bseries [a-e]\b|\bhiring\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Advertisement:
    """A comment taken apart: its first line by what the parts of it are, and the roles it offers."""

    parts: int
    company: str = ""
    roles: tuple[str, ...] = ()
    places: list[str] = field(default_factory=list)
    modes: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    pay: list[str] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)


class HackerNews(Source):
    """The search API of Hacker News, run by Algolia."""

    slug = "hackernews"
    label = "Hacker News: Who is hiring?"
    address = "https://hn.algolia.com/api/v1/search_by_date?tags=story,author_whoishiring&hitsPerPage=10"
    terms = Terms(
        link="https://hn.algolia.com/api",
        attribution="Jobs from Hacker News, “Who is hiring?”, each linked to the comment that offers it.",
    )
    rate = Rate(60, timedelta(hours=1))
    pace = Pace(requests=60)
    schedule = timedelta(hours=3)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Find the newest thread, and ask for it whole."""
        address = context.address or self.address
        answer = http.get(address)
        thread = _newest_thread(answer)
        if thread is None:
            yield Payload.of(answer)
        else:
            yield Payload.of(http.get(urljoin(address, f"items/{thread}")))

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The advertisements of a thread; a comment that offers several roles is one record for each."""
        for comment in listed(payload, "hits" if b'"comment_text"' in payload.content else "children"):
            if not isinstance(comment, dict):
                yield comment
            elif comment.get("parent_id") == comment.get("story_id") or "comment_text" not in comment:
                read = read_advertisement(_text(comment))
                roles = read.roles if read.company else ()
                yield from [{**comment, "role": role, "number": n} for n, role in enumerate(roles)] or [comment]

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one role of one comment; null for talk."""
        row = fields(record)
        text, number = _text(row), text_of(row, "id") or text_of(row, "objectID")
        advertisement, title = read_advertisement(text), text_of(row, "role")
        if not number:
            return BadRecord("A comment has no number.")
        if not (title and advertisement.company):
            said = advertisement.parts >= _LEAST_PARTS and (advertisement.places or advertisement.modes)
            lack = "role" if advertisement.company else "company"
            return BadRecord(f"The advertisement in comment {number} names no {lack}.") if said else None
        first, links = _PARAGRAPH.split(text, maxsplit=1)[0], _LINK.findall(text)
        place = int(text_of(row, "number") or 0)
        return Posting(
            source_id=f"{number}.{place + 1}" if place else number,
            url=f"https://news.ycombinator.com/item?id={number}",
            title=title,
            company=advertisement.company,
            description_html=text,
            locations=tuple(advertisement.places),
            work_mode=_work_mode(advertisement.modes),
            employment_type=", ".join(advertisement.kinds) or None,
            tags=tuple(advertisement.rest),
            pay_text=" ".join(advertisement.pay) or None,
            posted_at=read_moment(row.get("created_at") or row.get("created_at_i") or row.get("time")),
            apply_url=next((html.unescape(link) for link in links if _APPLY.search(html.unescape(link))), None),
            company_url=next((html.unescape(link) for link in _LINK.findall(first)), None),
        )


def _newest_thread(answer: Fetched) -> str | None:
    """The number of the newest thread among the stories found; null where the answer holds the comments themselves."""
    try:
        document = answer.json()
    except ValueError as problem:
        refuse_web_page(Payload.of(answer))
        raise Damaged(str(problem)) from None
    if not isinstance(document, dict):
        raise Damaged("The data has another shape than the site used to send.")
    hits = document.get("hits")
    if not isinstance(hits, list) or any(isinstance(hit, dict) and hit.get("comment_text") for hit in hits):
        return None
    threads = [hit for hit in hits if isinstance(hit, dict) and _THREAD.search(text_of(hit, "title"))]
    if not threads:
        raise Nothing("There is no “Who is hiring?” thread among the newest stories.")
    return text_of(max(threads, key=lambda hit: number_of(hit, "created_at_i") or 0), "objectID")


def _text(comment: JsonObject) -> str:
    return text_of(comment, "text") or text_of(comment, "comment_text")


def _words(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub(" ", markup)).split())


def read_advertisement(text: str) -> Advertisement:
    """Take a comment apart; without a company, or without roles, it is not one that can be read."""
    lines = [words for line in _PARAGRAPH.split(text[:_LONGEST_TEXT]) if (words := _words(line)[:_LONGEST_LINE])]
    parts = _parts(lines[0]) if lines else []
    found = Advertisement(len(parts))
    if len(parts) < 2 or _SEEKS.search(f"{lines[0]} {lines[1] if len(lines) > 1 else ''}"):
        return Advertisement(0)
    roles = [part for part in parts[1:] if names_role(part, loosely=not (_PAY.search(part) or _ASIDE.search(part)))]
    several = [part for part in parts[1:] if _SEVERAL.search(part)]
    if names_role(parts[0]) and not roles and not several:
        roles, parts = [parts[0]], ["", *parts[1:]]
    fields_of_work: list[str] = []
    for part in parts[1:]:
        if part not in roles and part not in several:
            _sort(part, found, fields_of_work)
    found.company = _company(parts[0], found)
    found.roles = _roles(roles) or _roles_below(lines[1:]) or tuple((fields_of_work or several)[:1])
    return found


def _parts(line: str) -> list[str]:
    piped = [part.strip(" ,;-–—") for part in line.split("|")]
    parts = piped if len(piped) > 1 else [part.strip(" ,;") for part in _DASHES.split(line)]
    parts = [part for part in parts if part]
    # One dash may stand in any sentence; two part a heading.
    return parts if len(piped) > 1 or len(parts) >= _LEAST_PARTS else []


def names_role(text: str, *, loosely: bool = False) -> bool:
    """Whether words name who is looked for: an occupation, not a field and not the terms of the work."""
    words = normalise(_BRACKETS.sub(" ", _TERMS.sub(" ", _BESIDE.sub("", text))))
    if not words or len(words) > _LONGEST_ROLE // 8 or words in _NOBODY:
        return False
    if names_calling(words) or not _HEADS.isdisjoint(words):
        return True
    agents = [word for word in words if word not in _LEVELS and (is_agent(word) or word == "intern")]
    # In a sentence the person comes last; in a heading also "Engineer, Tools & Infrastructure".
    last = next((word for word in reversed(words) if word not in _LEVELS), "")
    return family_of(words) is not None and bool(agents) and (loosely or last in agents)


def _sort(part: str, found: Advertisement, fields_of_work: list[str]) -> None:
    """Put a part of the first line where it belongs; it may say several things at once."""
    bare = _BESIDE.sub("", part).strip(" ,;:-–—")
    if not bare or _ADDRESS.search(bare):
        return
    paid, mode = _PAY.search(bare), _MODE.search(bare)
    kind = employment_type_of("", "", (bare,))
    place = not paid and is_place(_TERMS.sub("", bare))
    for said, where in ((paid, found.pay), (mode, found.modes), (place, found.places)):
        if said:
            where.append(bare)
    if kind:
        found.kinds.append(bare if len(bare) <= _LONGEST_PART else kind.value)
    if paid or mode or kind or place:
        return
    is_field = family_of(normalise(bare)) is not None and len(bare.split()) <= _LEAST_PARTS + 1
    if len(bare) <= _LONGEST_PART:
        (fields_of_work if is_field and not _ASIDE.search(bare) else found.rest).append(bare)


def is_place(text: str) -> bool:
    """Whether words name a place that is known, perhaps among others ("Downtown Toronto")."""
    if any(place.country or place.group for place in read_places(text)):
        return True
    words = text.split()
    ends = [" ".join(end) for cut in range(1, len(words)) for end in (words[cut:], words[:-cut])]
    known = (place.country for end in ends if end[:1].isupper() for place in read_places(end))
    return len(words) <= _LEAST_PARTS and any(known)


def _company(first: str, found: Advertisement) -> str:
    """Who offers: the first part, unless that is where, how or whom; then the first part that is nothing else."""
    named, *beside = _DASHES.split(_BATCH.sub("", _BESIDE.sub("", first)) or _host(first))
    named = named.strip(" ,;:-–—@*")
    elsewhere = _MODE.search(named) or is_place(named) or employment_type_of("", "", (named,))
    for part in beside if not elsewhere else ():
        _sort(part, found, [])
    if named and (not elsewhere or (len(found.places) > 1 and not found.rest and not _MODE.search(named))):
        return named[:_LONGEST_COMPANY]
    if elsewhere:
        _sort(first, found, [])
    others = [part for part in found.rest if not _ASIDE.search(part)]
    if not others:
        return ""
    found.rest.remove(others[0])
    return others[0][:_LONGEST_COMPANY]


def _host(text: str) -> str:
    """The bare name of a site that stands for its company."""
    found = _HOST.search(text)
    return found[1] if found else ""


def _roles(parts: Sequence[str]) -> tuple[str, ...]:
    """Each role by itself: "Backend Engineer, Data Scientist" are two, "Ruby and Go Engineer" is one."""
    found: list[str] = []
    for part in parts:
        whole = _BESIDE.sub("", part).strip(" ,;:-–—")
        found += [role for piece in _apart(whole, _COMMAS) for role in _apart(piece, _CONJUNCTIONS)]
    return tuple(dict.fromkeys(role.strip()[:_LONGEST_ROLE] for role in found))[:_MOST_ROLES]


def _apart(text: str, between: re.Pattern[str]) -> list[str]:
    """The pieces of a text if each of them names a role, else the text."""
    pieces = [piece for piece in between.split(text) if piece.strip()]
    return pieces if all(map(names_role, pieces)) else [text]


def _roles_below(lines: Sequence[str]) -> tuple[str, ...]:
    """The roles that are listed under the first line, or that a sentence says are looked for."""
    bullets = [_before(found["line"], _EXPLAINED) for line in lines if (found := _BULLET.match(line))]
    headings = [_before(line, _EXPLAINED) for line in lines if not _BULLET.match(line)]
    asked = [_before(found["whom"], _DETAIL) for line in lines for found in _LOOKS_FOR.finditer(line)]
    for candidates in (bullets, headings, asked):
        short = [
            role for role in candidates if _SHORTEST_ROLE <= len(role) <= _LONGEST_ROLE // 2 and not _TALK.match(role)
        ]
        roles = [role for role in short if names_role(role)]
        if roles:
            return tuple(dict.fromkeys(roles))[:_MOST_ROLES]
    return ()


def _before(line: str, detail: re.Pattern[str]) -> str:
    return _OPEN.sub("", detail.split(_BESIDE.sub("", line), maxsplit=1)[0]).strip(" ,;:.-–—*")


def _work_mode(modes: Sequence[str]) -> WorkMode | None:
    said = "; ".join(modes)
    if _NOT_REMOTE.search(said):
        return "onsite"
    return _MODES.get(remote_of(said, "", "").mode)
