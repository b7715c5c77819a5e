"""A person as factors and rules read them, from what their profile says."""

from collections.abc import Iterable

from app.matching.levels import level_of_years
from app.matching.person import PersonCredential, PersonLanguage, PersonSkill, PersonTitle, ProfileFacts
from app.ml.lexicon.concepts import lexicon
from app.ml.occupations import occupation_of
from app.ml.places.reading import read_place
from app.ml.text.folding import fold, squeeze
from app.ml.text.notices import speaks_to_machines
from app.ml.titles.reading import read_title
from app.profile.types import ProfileSnapshot

# An older title says less about what comes next; one step back costs this much, down to the floor.
STEP_BACK, OLDEST = 0.12, 0.6
# Among all titles taken together each counts this share of the one after it.
FADING = 0.4
# Where a person says what they want, what they did is second.
BESIDE_WISHES = 0.9


def profile_facts(snapshot: ProfileSnapshot) -> ProfileFacts:
    """A person as factors and rules read them. The order, case and spacing of what they wrote make no difference."""
    wishes = snapshot.preferences
    titles = tuple(_titles(snapshot))
    return ProfileFacts(
        user_id=snapshot.user_id,
        version=snapshot.version,
        titles=titles,
        skills=_skills(snapshot),
        level=wishes.seniority or snapshot.seniority or level_of_years(snapshot.experience_years),
        years=snapshot.experience_years,
        pay_floor=wishes.salary_min,
        currency=wishes.currency.upper() if wishes.currency else None,
        home=read_place(snapshot.location) if snapshot.location else None,
        wanted_places=tuple(read_place(location) for location in wishes.locations),
        remote=wishes.remote,
        employment_types=tuple(sorted(set(wishes.employment_types))),
        credentials=tuple(
            PersonCredential(
                held.name, held.type, held.jurisdiction, held.expires_on, held.quote, held.multistate, held.standing
            )
            for held in snapshot.credentials
        ),
        languages=tuple(_languages(snapshot)),
        done=tuple(_done(snapshot)),
        written_in=_language_of(titles),
        work_authorization=tuple(country.upper() for country in wishes.work_authorization),
    )


def _skills(snapshot: ProfileSnapshot) -> dict[str, PersonSkill]:
    known = [(skill.skill_id, PersonSkill(skill.name, skill.quote)) for skill in snapshot.skills if skill.skill_id]
    # Postings ask for languages among their skills.
    spoken = ((lexicon().by_name(language.name), language) for language in snapshot.languages)
    known += [(skill.id, PersonSkill(language.name, language.quote)) for skill, language in spoken if skill]
    found: dict[str, PersonSkill] = {}
    for skill_id, held in sorted(known, key=lambda pair: (pair[0], pair[1].quote is None, pair[1].name)):
        found.setdefault(skill_id, held)
    return found


def _titles(snapshot: ProfileSnapshot) -> Iterable[PersonTitle]:
    wanted = snapshot.preferences.titles
    yield from (_title(title, 1.0, 1.0, None) for title in wanted)
    # A headline often says the newest title again, in capitals.
    held = {squeeze(title): title for title in reversed(snapshot.titles)}
    for age, title in enumerate(dict.fromkeys(held[squeeze(title)] for title in snapshot.titles)):
        weight = max(OLDEST, 1.0 - STEP_BACK * age) * (BESIDE_WISHES if wanted else 1.0)
        yield _title(title, weight, 0.0 if wanted else FADING**age, _title_quote(snapshot, title))


def _title(title: str, weight: float, share: float, quote: str | None) -> PersonTitle:
    named = occupation_of(title)
    return PersonTitle(read_title(title), weight, quote, share, named[0].uri if named else None)


def _done(snapshot: ProfileSnapshot) -> Iterable[str]:
    """What was done at work, each line once; words to those who read applications are none of it."""
    lines = (line.strip() for job in snapshot.experience for line in job.bullets)
    return (line for line in dict.fromkeys(lines) if line and not speaks_to_machines(fold(line)))


def _title_quote(snapshot: ProfileSnapshot, title: str) -> str | None:
    held = [job.quote for job in snapshot.experience if job.title == title and job.quote]
    return title if any(title in quote for quote in held) else next(iter(held), None)


def _languages(snapshot: ProfileSnapshot) -> Iterable[PersonLanguage]:
    yield from (PersonLanguage(spoken.name, spoken.level, spoken.quote) for spoken in snapshot.languages)
    named = {spoken.name for spoken in snapshot.languages}
    yield from (PersonLanguage(name, None, None) for name in snapshot.preferences.languages if name not in named)


def _language_of(titles: Iterable[PersonTitle]) -> str | None:
    """English where titles of the CV are English ones we know; other languages can't be told from titles."""
    known = any(title.quote and title.facts.family for title in titles)
    return "English" if known else None
