"""Put invented postings together from phrases kept as data. Pure and repeatable: same moment, same postings."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from html import escape
from random import Random

import pycountry

from app.jobs.demo.invented_data import Employer, Kind, Place, employers, kinds, licences, phrases, places
from app.jobs.demo.invented_pay import Offer, offer
from app.jobs.source import Posting, WorkMode

DAYS = 60
_MODES: Mapping[str, WorkMode] = {"remote": "remote", "hybrid": "hybrid", "onsite": "onsite"}
# How employers head the parts of an advertisement: the work, what is asked, what is welcome, what is offered.
_HEADINGS = (
    ("What you will do", "What we ask for", "Nice to have", "What you get"),
    ("The work", "You bring", "A plus", "We offer"),
    ("Main duties", "Essential", "Desirable", "Benefits"),
    ("Responsibilities", "Requirements", "Preferred qualifications", "Benefits"),
    ("Your days", "You need", "Good to have", "In return"),
)
Fill = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where one position is, who offers it, on which terms."""

    employer: Employer
    place: Place
    city: str
    mode: WorkMode
    title: str
    terms: str
    paid: Offer | None

    @property
    def location(self) -> str:
        """As the employer would write it."""
        return f"Remote – {self.place.name}" if self.mode == "remote" else f"{self.city}, {self.place.name}"


def invented(moment: datetime) -> Iterator[Posting]:
    """The invented postings as of a moment."""
    for kind in kinds():
        for number in range(kind.count):
            # Seeded by name: the same postings every time are the point.
            yield _posting(kind, number, moment, Random(f"{kind.name} {number}"))  # noqa: S311  # a repeatable draw, no secret


def _posting(kind: Kind, number: int, moment: datetime, random: Random) -> Posting:
    scene = _scene(kind, number, random)
    site, name = _slug(scene.employer.name), _slug(kind.name)
    return Posting(
        source_id=f"{name}-{number}",
        url=f"https://{site}.example/jobs/{name}-{number}",
        title=scene.title,
        company=scene.employer.name,
        description_html=_description(kind, scene, random),
        locations=(scene.location,),
        work_mode=scene.mode,
        employment_type=scene.terms,
        pay=scene.paid.posted if scene.paid else None,
        posted_at=moment - timedelta(days=random.randrange(DAYS), minutes=random.randrange(1_440)),
    )


def _slug(name: str) -> str:
    return "-".join("".join(char if char.isalnum() else " " for char in name.lower()).split())


def _scene(kind: Kind, number: int, random: Random) -> _Scene:
    own = [employer for employer in employers() if employer.sector == kind.sector]
    employer, country = random.choice([(employer, code) for employer in own for code in _countries(kind, employer)])
    place = places()[country]
    terms = random.choices(("Full-time", "Part-time", "Contract", "Temporary"), (74, 16, 6, 4))[0]
    return _Scene(
        employer=employer,
        place=place,
        city=random.choice(place.cities),
        mode=_MODES[random.choice(kind.modes)],
        title=_title(_titles(kind, country), number, country, terms, random),
        terms=terms,
        paid=offer(kind.pay, place, random),
    )


def _countries(kind: Kind, employer: Employer) -> list[str]:
    """Where an employer may offer such a position: at home, and where we know what the law asks of the profession."""
    asked = [must.strip("{}") for must in kind.musts if must.startswith("{")]
    homes = employer.home or tuple(places())
    return [code for code in homes if all((licence, code) in licences() for licence in asked)]


def _titles(kind: Kind, country: str) -> list[str]:
    """The titles in use in a country: some belong to one health or legal system, as in "US|CA> Hospitalist"."""
    marked = [title.rpartition("> ") for title in kind.titles]
    return [title for homes, _, title in marked if not homes or country in homes.split("|")]


def _title(titles: Sequence[str], number: int, country: str, terms: str, random: Random) -> str:
    title = titles[number % len(titles)]
    if terms == "Part-time" and random.random() < 0.6:
        title += random.choice((" (Part-time)", ", Part-time", " – 24 hours a week"))
    return f"{title} (m/f/d)" if country == "DE" else title


def _description(kind: Kind, scene: _Scene, random: Random) -> str:
    fill = partial(_filled, scene=scene, random=random)
    work, asked, welcome, offered = random.choice(_HEADINGS)
    parts = [
        _opening(scene, fill, random),
        _duties(work, _some(kind.duties, 3, random), random),
        f"<h3>{asked}</h3>{_list([fill(must) for must in _some(kind.musts, 3, random)])}",
        f"<h3>{welcome}</h3>{_list(_some(kind.extras, 1, random))}",
        f"<h3>{offered}</h3>{_list(_benefits(scene, fill, random))}",
    ]
    closing = fill(random.choice(phrases()["closers"]))
    return "".join((*parts, f"<p>{escape(' '.join((*_terms(scene, random), closing)))}</p>"))


def _opening(scene: _Scene, fill: Fill, random: Random) -> str:
    sentences = [fill(random.choice(phrases()["openers"])), scene.employer.about]
    random.shuffle(sentences)
    return f"<p>{escape(' '.join(sentences))}</p>"


def _duties(heading: str, duties: Sequence[str], random: Random) -> str:
    if random.random() < 0.25:
        return f"<h3>{heading}</h3><p>{escape(' '.join(duties))}</p>"
    return f"<h3>{heading}</h3>{_list(duties)}"


def _benefits(scene: _Scene, fill: Fill, random: Random) -> list[str]:
    benefits = [fill(text) for text in random.sample(phrases()["benefits"], random.randint(2, 4))]
    if scene.paid and scene.paid.said:
        benefits.insert(random.randint(0, len(benefits)), scene.paid.said)
    return benefits


def _terms(scene: _Scene, random: Random) -> Iterator[str]:
    yield {
        "Full-time": "This is a full-time position.",
        "Part-time": f"This is a part-time position of {random.choice((18, 20, 24, 28))} hours a week.",
        "Contract": f"This is a {random.choice((6, 9, 12))}-month contract.",
        "Temporary": "This is a temporary position until the end of the season.",
    }[scene.terms]
    if scene.mode == "remote":
        yield f"You can work remotely from anywhere in {scene.place.name}."
    if scene.mode == "hybrid":
        yield f"The position is hybrid: {random.choice(('two', 'three'))} days a week in our office in {scene.city}."


def _some(texts: Sequence[str], least: int, random: Random) -> list[str]:
    """Some of the texts in their order; what the law asks is never left out."""
    chosen = set(random.sample(range(len(texts)), random.randint(min(least, len(texts)), len(texts))))
    return [text for index, text in enumerate(texts) if index in chosen or text.startswith("{")]


def _filled(text: str, *, scene: _Scene, random: Random) -> str:
    """A phrase with its gaps filled."""
    text = licences().get((text.strip("{}"), scene.place.code), text)
    role = scene.title.split(" (")[0].split(" – ")[0].split(",")[0]
    return text.format(
        company=scene.employer.name,
        role=role,
        city=scene.city.split(",")[0],
        state=_state(scene),
        team=random.choice(("four", "five", "seven", "nine", "twelve")),
        month=random.choice(("January", "February", "March", "April")),
        years=random.choice((14, 19, 23, 31)),
        days=random.choice((25, 27, 28, 30)),
        contact=random.choice(phrases()["contacts"]),
    )


def _state(scene: _Scene) -> str:
    code = scene.city.rpartition(", ")[2]
    state = pycountry.subdivisions.get(code=f"{scene.place.code}-{code}")  # type: ignore[no-untyped-call]  # no types
    return str(state.name) if state else scene.place.name


def _list(texts: Sequence[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(text)}</li>' for text in texts)}</ul>"
