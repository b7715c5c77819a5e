"""A draft in German."""

import gettext
import re
from collections.abc import Iterator, Sequence
from functools import cache

import pycountry

from app.applications.drafting.german_lines import Clause, clauses, is_several, with_article
from app.applications.drafting.said import Said, listed, once, plain_title
from app.applications.drafting.voice import Voice
from app.applications.facts import Course, Credential, Material, Position, Quoted, SkillShown, Tongue
from app.applications.relevance import Line
from app.applications.types import Tone

_MOST_NOUNS = 3
_NEUTER = re.compile(
    r"(?:Universitätsklinikum|Klinikum|Krankenhaus|Pflegezentrum|Seniorenzentrum|Pflegeheim|Seniorenheim|Institut|"
    r"Zentrum|\w*zentrum|\w*heim|\w*krankenhaus|\w*klinikum)\b"
)
_FEMININE = re.compile(r"(?:Universität|Hochschule|Klinik|Schule|\w+klinik|\w+schule)\b")
_COMPANY = re.compile(r"\b(?:GmbH|AG|gGmbH|KG|SE|OHG|UG)\b")
_ALSO = ("Außerdem", "Darüber hinaus", "Zudem")


class German(Voice):
    """German phrases."""

    language, code = "German", "de"

    def greeting(self, company: str) -> str:
        """The salutation."""
        warm = f"Liebes Team {of_company(company)}," if company else "Guten Tag,"
        return {Tone.formal: "Sehr geehrte Damen und Herren,", Tone.warm: warm, Tone.direct: "Guten Tag,"}[self.tone]

    def closing(self) -> str:
        """The words above the name."""
        return {
            Tone.formal: "Mit freundlichen Grüßen",
            Tone.warm: "Herzliche Grüße",
            Tone.direct: "Freundliche Grüße",
        }[self.tone]

    def opening(self, material: Material) -> list[Said]:
        """What one applies for, and from where. After the salutation's comma German goes on with a small letter."""
        title = plain_title(material.title)
        at = f" {at_company(material.company)}" if material.company else ""
        ways = {
            Tone.formal: (
                f"hiermit bewerbe ich mich um die Stelle als {title}{at}.",
                f"auf Ihre Ausschreibung der Stelle als {title}{at} bewerbe ich mich hiermit.",
            ),
            Tone.warm: (
                f"Ihre Ausschreibung der Stelle als {title}{at} hat mein Interesse geweckt, und ich bewerbe mich gern.",
                f"gern bewerbe ich mich um die Stelle als {title}{at}.",
            ),
            Tone.direct: (f"ich bewerbe mich um die Stelle als {title}{at}.",),
        }
        wanted = Said(self._of(ways[self.tone]), (Quoted("job", material.title),))
        return [wanted, *self._from(material)]

    def _from(self, material: Material) -> Iterator[Said]:
        for held in material.positions[:1]:
            title = f"als {plain_title(held.title)}" if held.title else ""
            what = " ".join(part for part in (title, at_company(held.company) if held.company else "") if part)
            if held.is_current:
                since = (held.start or "")[:4]
                ways = (f"Seit {since} arbeite ich {what}.", f"Ich arbeite seit {since} {what}.")
                yield Said(self._of(ways), held.quotes)
            else:
                yield Said(f"Zuletzt habe ich {what} gearbeitet.", held.quotes)

    def skills(self, skills: Sequence[SkillShown]) -> Said:
        """The skills asked for that the person has."""
        names = listed([skill.name for skill in skills], "und")
        ways = (
            f"Von den Kenntnissen, die Sie suchen, bringe ich {names} mit.",
            f"Aus Ihrem Profil bringe ich {names} mit.",
            f"Zu Ihrer Ausschreibung passen von meinen Kenntnissen {names}.",
        )
        return Said(self._of(ways), once([quote for skill in skills for quote in skill.quotes]))

    def deeds(self, position: Position, lines: Sequence[Line], *, again: bool) -> list[Said]:
        """What the person did in a position."""
        told = [(clause, line) for line in lines for clause in clauses(line.text)]
        usable = [(clause, line) for clause, line in told if clause.form != "present" or position.is_current]
        if any(clause.form != "quote" for clause, _ in usable):
            usable = [(clause, line) for clause, line in usable if clause.form != "quote"]
        said: list[Said] = []
        for group in _groups(usable):
            support = once([quote for _, line in group for quote in line.support])
            text = self._sentence(position, [clause for clause, _ in group], len(said), again)
            said.append(Said(text, support))
        return said

    def _sentence(self, position: Position, told: Sequence[Clause], number: int, again: bool) -> str:
        clause = told[0]
        where = _where(position, again) if number == 0 else _ALSO[(number - 1) % len(_ALSO)]
        if clause.form == "perfect":
            return f"{where} habe ich {clause.text}."
        if clause.form in {"past", "present"}:
            return f"{where} {clause.verb} ich {clause.text}."
        if clause.form == "quote":
            return f"Aus meinem Lebenslauf: „{clause.text}“."
        words = listed([part.text for part in told], "sowie" if _holds_and(told) else "und")
        several = len(told) > 1 or is_several(words)
        verb = ("gehören" if several else "gehört") if position.is_current else ("gehörten" if several else "gehörte")
        # Where the word does not show its article, a colon does without.
        named = words if several else with_article(words)
        return f"{where} {verb} zu meinen Aufgaben{' ' if several or named != words else ': '}{named}."

    def credentials(self, held: Sequence[Credential]) -> Said:
        """Licences and certificates."""
        names = listed(list(dict.fromkeys(one.name for one in held)), "und")
        asked = [Quoted("job", one.asked) for one in held if one.asked]
        start = (
            "Von den Qualifikationen, die Sie suchen, bringe ich mit"
            if len(asked) == len(held)
            else "Zu meinen Qualifikationen gehören"
        )
        return Said(f"{start}: {names}.", once([*(one.quote for one in held), *asked]))

    def tongues(self, spoken: Sequence[Tongue]) -> Said:
        """Languages."""
        support = [one.quote for one in spoken] + [Quoted("job", one.asked) for one in spoken if one.asked]
        return Said(f"Ich spreche {listed([self.spoken(one) for one in spoken], 'und')}.", once(support))

    def spoken(self, one: Tongue) -> str:
        """A language with how well it is spoken."""
        level = "Muttersprache" if one.level == "native" else one.level
        return f"{_german_name(one.name)} ({level})" if level else _german_name(one.name)

    def course(self, course: Course) -> Said | None:
        """A degree."""
        if not course.degree:
            return None
        what = _degree(course)
        asked = (Quoted("job", course.asked),) if course.asked else ()
        support = once([*course.quotes, *asked])
        if course.degree.startswith("Ausbildung") and course.school:
            return Said(f"Meine {what} habe ich {at_school(course.school)} abgeschlossen.", support)
        school = f" ({course.school})" if course.school else ""
        return Said(f"Als Abschluss bringe ich mit: {what}{school}.", support)

    def others(self, names: Sequence[str]) -> str:
        """Skills beside those asked for."""
        return f"Darüber hinaus bringe ich {listed(names, 'und')} mit."

    def wish(self) -> list[str]:
        """That one would like to talk."""
        ways = {
            Tone.formal: (
                ["Über die Einladung zu einem Gespräch freue ich mich.", "Vielen Dank für Ihre Zeit."],
                ["Gern stelle ich mich Ihnen in einem Gespräch vor.", "Vielen Dank für die Prüfung meiner Bewerbung."],
            ),
            Tone.warm: (
                ["Gern erzähle ich Ihnen in einem Gespräch mehr.", "Ich freue mich darauf, von Ihnen zu hören."],
                ["Ich freue mich auf ein Gespräch mit Ihnen.", "Vielen Dank, dass Sie sich die Zeit nehmen."],
            ),
            Tone.direct: (["Für ein Gespräch stehe ich gern bereit.", "Vielen Dank für Ihre Zeit."],),
        }
        return self._of(ways[self.tone])


def at_company(company: str) -> str:
    """At a company: "am Klinikum Nord", "bei der Nordlicht GmbH", "bei Brightline"."""
    if _NEUTER.match(company):
        return f"am {company}"
    if _FEMININE.match(company):
        return f"an der {company}"
    return f"bei der {company}" if _COMPANY.search(company) else f"bei {company}"


def of_company(company: str) -> str:
    """Of a company: "vom Klinikum Nord", "der Nordlicht GmbH", "von Brightline"."""
    if _NEUTER.match(company):
        return f"vom {company}"
    return f"der {company}" if _FEMININE.match(company) or _COMPANY.search(company) else f"von {company}"


def at_school(school: str) -> str:
    """At a school, most of which are feminine: "an der Berufsfachschule Leipzig"."""
    return at_company(school) if _NEUTER.match(school) else f"an der {school}"


def _degree(course: Course) -> str:
    """A degree with its field: "Ausbildung zum Krankenpfleger", "Master in Informatik"."""
    degree, field = course.degree or "", course.field or ""
    if not field or field.casefold() in degree.casefold():
        return degree
    joined = re.search(r"\b(?:zum|zur|als|in|im|der|des)$", degree)
    return f"{degree} {field}" if joined else f"{degree} in {field}"


def _where(position: Position, again: bool) -> str:
    """Where the next sentences took place, at the head of one."""
    place = at_company(position.company) if position.company else ""
    if again:
        return f"{place[0].upper()}{place[1:]}" if place else "In dieser Stelle"
    title = f"Als {plain_title(position.title)}" if position.title else ""
    words = " ".join(part for part in (title, place) if part)
    return f"{words[0].upper()}{words[1:]}"


def _groups(told: Sequence[tuple[Clause, Line]]) -> Iterator[list[tuple[Clause, Line]]]:
    """One clause a sentence, but up to three things that were part of the work together."""
    waiting: list[tuple[Clause, Line]] = []
    for clause, line in told:
        if waiting and (clause.form != "noun" or len(waiting) == _MOST_NOUNS):
            yield waiting
            waiting = []
        if clause.form == "noun":
            waiting.append((clause, line))
        else:
            yield [(clause, line)]
    if waiting:
        yield waiting


def _holds_and(told: Sequence[Clause]) -> bool:
    return any(" und " in clause.text for clause in told)


@cache
def _german_name(language: str) -> str:
    names = gettext.translation("iso639-3", pycountry.LOCALES_DIR, languages=["de"], fallback=True)
    return names.gettext(language)
