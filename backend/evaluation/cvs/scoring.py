"""Facts against gold: exact match a field, after case, spaces and punctuation at the ends."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ml.resume.facts import Education, Experience, ResumeFacts
from app.ml.text.folding import fold
from evaluation.cvs.gold import Gold, GoldEducation, GoldExperience


@dataclass(frozen=True, slots=True)
class Score:
    """One field of one file: 1 right, 0 wrong; for skills the F1."""

    field: str
    value: float
    wanted: str
    got: str


def score_gold(gold: Gold, facts: ResumeFacts) -> list[Score]:
    """Return the scores of all fields that the gold speaks of."""
    scores = _contact(gold, facts)
    left: list[Experience] = list(facts.experience)
    for wanted in gold.experience:
        scores += _experience(wanted, _take(left, wanted))
    schools: list[Education] = list(facts.education)
    for course in gold.education:
        scores += _education(course, _take_course(schools, course))
    if gold.experience:
        scores.append(
            Score(
                "positions (count)",
                float(len(gold.experience) == len(facts.experience)),
                str(len(gold.experience)),
                str(len(facts.experience)),
            )
        )
    if gold.skills:
        scores.append(
            _skills(
                gold.skills,
                [skill.name for skill in facts.skills if skill.confidence >= 0.7 and _is_listed(skill.confidence)],
            )
        )
    return scores


def _is_listed(confidence: float) -> bool:
    # Skills named in running text carry 0.75; the gold lists those of the skills section.
    return confidence != 0.75


def _same(wanted: str | None, got: str | None) -> float:
    return float(_bare(wanted) == _bare(got))


def _bare(text: str | None) -> str:
    return " ".join(re.findall(r"\w+|[+#&]", fold(text or "")))


def _contact(gold: Gold, facts: ResumeFacts) -> list[Score]:
    got = {name: getattr(facts.contact, name) for name in ("full_name", "email", "phone", "location")}
    return [
        Score(
            f"contact.{name}",
            _same(wanted, got[name].value if got[name] else None),
            wanted,
            str(got[name] and got[name].value),
        )
        for name, wanted in gold.contact.items()
    ]


def _take(left: list[Experience], wanted: GoldExperience) -> Experience | None:
    """Take the position that agrees most, so that one missing entry does not shift all others."""

    def agreement(got: Experience) -> float:
        return _same(wanted.title, got.title) + _same(wanted.company, got.company) + (wanted.start == got.start)

    best = max(left, key=agreement, default=None)
    if best is None or agreement(best) == 0:
        return None
    left.remove(best)
    return best


def _experience(wanted: GoldExperience, got: Experience | None) -> list[Score]:
    scores = [
        Score("title", _same(wanted.title, got.title if got else None), str(wanted.title), str(got and got.title)),
        Score(
            "company",
            _same(wanted.company, got.company if got else None),
            str(wanted.company),
            str(got and got.company),
        ),
    ]
    if wanted.dated:
        dates = f"{wanted.start} {wanted.end}"
        have = f"{got.start} {got.end}" if got else ""
        scores.append(Score("dates", float(dates == have), dates, have))
    return scores


def _take_course(left: list[Education], wanted: GoldEducation) -> Education | None:
    best = max(left, key=lambda got: _same(wanted.school, got.school) + _degree_right(wanted, got), default=None)
    if best is not None:
        left.remove(best)
    return best


def _degree_right(wanted: GoldEducation, got: Education) -> float:
    """Compare the degree alone, or with its field where the gold keeps both in one string."""
    if wanted.field is not None:
        return _same(wanted.degree, got.degree)
    whole = {f"{got.degree} {link}{got.field}" for link in ("", "in ", "of ")} if got.field else {got.degree}
    return float(any(_same(wanted.degree, text) for text in (*whole, got.degree)))


def _education(wanted: GoldEducation, got: Education | None) -> list[Score]:
    seen = f"{got.degree} | {got.field}" if got else "None"
    scores = [
        Score("school", _same(wanted.school, got.school if got else None), str(wanted.school), str(got and got.school)),
        Score("degree", _degree_right(wanted, got) if got else 0.0, str(wanted.degree), seen),
    ]
    if wanted.field is not None:
        scores.append(Score("field", _same(wanted.field, got.field if got else None), wanted.field, seen))
    return scores


def _skills(wanted: Sequence[str], got: Sequence[str]) -> Score:
    want, have = {_bare(name) for name in wanted}, {_bare(name) for name in got}
    both = len(want & have)
    value = 2 * both / (len(want) + len(have)) if want or have else 1.0
    return Score("skills F1", value, f"missing {sorted(want - have)}", f"extra {sorted(have - want)}")
