"""A draft in English."""

import re
from collections.abc import Iterator, Sequence

from app.applications.drafting.english_lines import Clause, being, clauses, past
from app.applications.drafting.said import Said, listed, once, plain_title
from app.applications.drafting.voice import Voice
from app.applications.facts import Course, Credential, Material, Position, Quoted, SkillShown, Tongue
from app.applications.relevance import Line
from app.applications.types import Tone

# Two clauses shorter than this together make one sentence.
_SHORT_TOGETHER = 130
_MOST_NOUNS = 3
_LONGEST_ABBREVIATION = 5
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_SOUNDS_YOU = re.compile(r"(?:uni|use|usu|eur|ux\b|uk\b)", re.IGNORECASE)
_ACADEMIC = re.compile(
    r"(?:bachelor|master|associate|doctor|diploma|b\.?\s?[a-z]{1,4}\b|m\.?\s?[a-z]{1,4}\b|ph\.?d)", re.IGNORECASE
)
_ALSO = ("I also", "Beyond that, I", "I")


class English(Voice):
    """English phrases."""

    language, code = "English", "en"

    def greeting(self, company: str) -> str:
        """The salutation."""
        named = {Tone.formal: "Dear Hiring Team,", Tone.warm: f"Dear {company} team,", Tone.direct: "Hello,"}
        return named[self.tone] if company else "Dear Hiring Team,"

    def closing(self) -> str:
        """The words above the name."""
        return {Tone.formal: "Yours sincerely,", Tone.warm: "Warm regards,", Tone.direct: "Best regards,"}[self.tone]

    def opening(self, material: Material) -> list[Said]:
        """What one applies for, and from where."""
        title = plain_title(material.title)
        at = f" at {material.company}" if material.company else ""
        ways = {
            Tone.formal: (
                f"I am applying for the position of {title}{at}.",
                f"Please accept my application for the position of {title}{at}.",
                f"I am writing to apply for the position of {title}{at}.",
            ),
            Tone.warm: (
                f"Your opening for the position of {title}{at} caught my attention, and I would like to apply.",
                f"I read your posting for the position of {title}{at} with interest, and I would like to apply.",
            ),
            Tone.direct: (f"I am applying for the position of {title}{at}.", f"I would like to work as {title}{at}."),
        }
        wanted = Said(self._of(ways[self.tone]), (Quoted("job", material.title),))
        return [wanted, *self._from(material)]

    def _from(self, material: Material) -> Iterator[Said]:
        for held in material.positions[:1]:
            title = with_article(plain_title(held.title)) if held.title else None
            what = " ".join(part for part in (f"as {title}" if title else "", _at(held.company)) if part)
            year = (held.start or "")[:4]
            if not held.is_current:
                yield Said(f"Most recently, I worked {what}.", held.quotes)
            elif self.tone is Tone.direct:
                yield Said(f"Since {year}, I have worked {what}.", held.quotes)
            else:
                where = "where" if held.company else "a position"
                since = f", {where} I have been since {year}" if held.company else ""
                yield Said(f"I currently work {what}{since}.", held.quotes)

    def skills(self, skills: Sequence[SkillShown]) -> Said:
        """The skills asked for that the person has."""
        names = listed([in_sentence(skill.name, skill.job_quote) for skill in skills], "and")
        ways = (
            f"Of the skills you ask for, I bring {names}.",
            f"Your posting names {names}, and all of these stand in my CV."
            if len(skills) > 1
            else f"Your posting names {names}, which stands in my CV.",
            f"From the skills in your posting, I can offer {names}.",
        )
        return Said(self._of(ways), once([quote for skill in skills for quote in skill.quotes]))

    def deeds(self, position: Position, lines: Sequence[Line], *, again: bool) -> list[Said]:
        """What the person did in a position."""
        parts = [(clause, line) for line in lines for clause in clauses(line.text)]
        told = [(tensed, line) for clause, line in parts if (tensed := _in_time(clause, position)) is not None]
        return list(self._sentences(position, list(_joined(told)), again=again))

    def _sentences(
        self, position: Position, told: Sequence[tuple[Clause, Sequence[Line]]], *, again: bool
    ) -> Iterator[Said]:
        am, include = ("am", "includes") if position.is_current else ("was", "included")
        for number, (clause, lines) in enumerate(told):
            if clause.form in {"past", "present"}:
                body = f"{_who(position, number, again)} {clause.text}"
            elif clause.form == "being":
                also = " also" if number else ""
                who = _who(position, 0, again) if number == 0 else "I"
                body = f"{who} {am}{also} {being(clause)}"
            else:
                where = "" if number else _where(position, again)
                my = f"{where}, my work" if where else "My work there also" if number else "My work there"
                body = f"{my} {include} {clause.text}"
            yield Said(f"{body[0].upper()}{body[1:]}.", once([quote for line in lines for quote in line.support]))

    def credentials(self, held: Sequence[Credential]) -> Said:
        """Licences and certificates."""
        names = listed(list(dict.fromkeys(one.name for one in held)), "and")
        asked = [Quoted("job", one.asked) for one in held if one.asked]
        text = (
            f"Of the licences and certificates you ask for, I hold {names}."
            if len(asked) == len(held)
            else f"My licences and certificates include {names}."
        )
        return Said(text, once([*(one.quote for one in held), *asked]))

    def tongues(self, spoken: Sequence[Tongue]) -> Said:
        """Languages."""
        support = [one.quote for one in spoken] + [Quoted("job", one.asked) for one in spoken if one.asked]
        return Said(f"I speak {listed([self.spoken(one) for one in spoken], 'and')}.", once(support))

    def spoken(self, one: Tongue) -> str:
        """A language with how well it is spoken."""
        return f"{one.name} ({one.level})" if one.level else one.name

    def course(self, course: Course) -> Said | None:
        """A degree."""
        if not course.degree:
            return None
        inside = not course.field or course.field.casefold() in course.degree.casefold()
        what = course.degree if inside else f"{course.degree} in {course.field}"
        if _ACADEMIC.match(course.degree):
            school = f" from {course.school}" if course.school else ""
            text = f"I hold {with_article(what)}{school}."
        else:
            text = f"My education includes {what}" + (f" at {course.school}." if course.school else ".")
        asked = (Quoted("job", course.asked),) if course.asked else ()
        return Said(text, once([*course.quotes, *asked]))

    def others(self, names: Sequence[str]) -> str:
        """Skills beside those asked for."""
        return f"Beyond what you ask for, I also bring {listed([in_sentence(name) for name in names], 'and')}."

    def wish(self) -> list[str]:
        """That one would like to talk."""
        ways = {
            Tone.formal: (
                ["I would welcome the chance to discuss my application with you.", "Thank you for your time."],
                ["I would be glad to tell you more in an interview.", "Thank you for considering my application."],
            ),
            Tone.warm: (
                ["I would love to tell you more in a conversation.", "Thank you for reading my application."],
                ["I look forward to hearing from you.", "Thank you very much for your time."],
            ),
            Tone.direct: (["I would be happy to talk.", "Thank you for your time."],),
        }
        return self._of(ways[self.tone])


def with_article(title: str) -> str:
    """The words with "a" or "an" as they are spoken."""
    first = re.split(r"[^\w]", title.strip(), maxsplit=1)[0]
    # "MSc", "RN", "ICU": letter by letter.
    if sum(char.isupper() for char in first) > 1 and len(first) <= _LONGEST_ABBREVIATION:
        spoken = first[0].upper() in _VOWEL_LETTERS
    else:
        spoken = first[:1].lower() in "aeiou" and not _SOUNDS_YOU.match(first)
    return f"{'an' if spoken or first.lower().startswith('hono') else 'a'} {title}"


def in_sentence(name: str, job_quote: str = "") -> str:
    """A skill's name inside a sentence: names of products keep their capitals, other words lose them."""
    first, *rest = name.split()
    small = bool(rest) and all(word.islower() for word in rest)
    used_small = name[0].lower() + name[1:] in job_quote
    if first[1:].islower() and (used_small or small):
        return name[0].lower() + name[1:]
    return name


def _at(company: str | None) -> str:
    return f"at {company}" if company else ""


def _where(position: Position, again: bool) -> str:
    """Where the next sentences took place."""
    if again and position.company:
        return _at(position.company)
    if again:
        return "In this position"
    title = f"as {with_article(plain_title(position.title))}" if position.title else ""
    return " ".join(part for part in (title, _at(position.company)) if part)


def _who(position: Position, number: int, again: bool) -> str:
    return f"{_where(position, again)}, I" if number == 0 else _ALSO[(number - 1) % len(_ALSO)]


def _in_time(clause: Clause, position: Position) -> Clause | None:
    """The clause as it is said of the position: what is over was."""
    return past(clause) if clause.form == "present" and not position.is_current else clause


def _joined(told: Sequence[tuple[Clause, Line]]) -> Iterator[tuple[Clause, list[Line]]]:
    """Short clauses of one form in one sentence: two deeds, or up to three things that were part of the work."""
    waiting: list[tuple[Clause, Line]] = []
    for clause, line in told:
        if waiting and not _fits(waiting, clause):
            yield _one(waiting)
            waiting = []
        waiting.append((clause, line))
    if waiting:
        yield _one(waiting)


def _fits(waiting: Sequence[tuple[Clause, Line]], clause: Clause) -> bool:
    texts = [held.text for held, _ in waiting]
    if waiting[0][0].form != clause.form or clause.form == "being":
        return False
    if clause.form in {"noun", "gerund"}:
        return len(waiting) < _MOST_NOUNS and not any(" and " in text or "," in text for text in (*texts, clause.text))
    short = len(waiting) == 1 and len(texts[0]) + len(clause.text) <= _SHORT_TOGETHER
    return short and " and " not in texts[0] and "," not in texts[0]


def _one(waiting: Sequence[tuple[Clause, Line]]) -> tuple[Clause, list[Line]]:
    text = listed([clause.text for clause, _ in waiting], "and")
    return Clause(waiting[0][0].form, text), [line for _, line in waiting]
