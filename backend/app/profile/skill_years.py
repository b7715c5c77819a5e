"""How long a person has used a skill: the positions that name it, overlaps counted once."""

from collections import defaultdict
from datetime import date

from app.ml.lexicon import lexicon
from app.ml.resume.facts import Experience, ResumeFacts
from app.ml.resume.years import experience_years
from app.ml.skills import find_skills

# More than any position says about itself; a bound on work, not a judgement.
LONGEST_POSITION = 20_000


def years_by_skill(resume: ResumeFacts, today: date) -> dict[str, float]:
    """Years by lexicon id; a position that names Django has used Python too."""
    held: defaultdict[str, list[Experience]] = defaultdict(list)
    for position in resume.experience:
        for skill_id in _used_in(position):
            held[skill_id].append(position)
    years = {skill_id: experience_years(positions, today) for skill_id, positions in held.items()}
    return {skill_id: spent for skill_id, spent in years.items() if spent is not None}


def _used_in(position: Experience) -> set[str]:
    text = "\n".join((position.title or "", *position.bullets))[:LONGEST_POSITION]
    named = {mention.skill_id for mention in find_skills(text)}
    return named.union(*(lexicon().implies(skill_id) for skill_id in named))
