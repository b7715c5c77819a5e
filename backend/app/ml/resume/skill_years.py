"""How long a person has used a skill: the positions that name it, overlaps counted once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from app.ml.lexicon.concepts import lexicon
from app.ml.resume.facts import Experience, ResumeFacts
from app.ml.resume.years import experience_years
from app.ml.skills import find_skills

# More than any position says about itself; a bound on work, not a judgement.
LONGEST_POSITION = 20_000


def years_by_skill(resume: ResumeFacts, today: date) -> dict[str, float]:
    """Return years by lexicon id, to a tenth; a position that names Django has used Python too."""
    return years_by_skill_of(resume.experience, today)


def years_by_skill_of(positions: Sequence[Experience], today: date) -> dict[str, float]:
    """Return years by lexicon id for some positions; undated ones count for nothing."""
    held: defaultdict[str, list[Experience]] = defaultdict(list)
    for position in positions:
        for skill_id in skills_used(position):
            held[skill_id].append(position)
    years = {skill_id: experience_years(used, today) for skill_id, used in held.items()}
    return {skill_id: spent for skill_id, spent in years.items() if spent is not None}


def skills_used(position: Experience) -> set[str]:
    """Return the lexicon ids a position's title and bullets name, with what those imply."""
    text = "\n".join((position.title or "", *position.bullets))[:LONGEST_POSITION]
    named = {mention.skill_id for mention in find_skills(text)}
    return named.union(*(lexicon().implies(skill_id) for skill_id in named))
