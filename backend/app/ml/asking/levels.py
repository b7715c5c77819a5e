"""How well a posting wants something known: from "basic" to "expert", and CEFR levels where a language is meant."""

import re
from typing import Literal

Level = Literal["basic", "working", "advanced", "expert", "native"]

# The first that fits decides: "expert" before the "strong" beside it, "very good" before "good".
_WORDS: tuple[tuple[Level, str], ...] = (
    ("native", r"\b(?:native|mother tongue|muttersprach\w{0,8}|langue maternelle|lengua materna|lingua materna)\b"),
    (
        "expert",
        (
            r"\bexpert(?:[- ]level|en\w{0,9})?\b(?! (?:team|colleagues|advice|help|support|witness|group|"
            r"in the field))|"
            r"\b(?:mastery|subject[- ]matter expert|world[- ]class|guru|authority (?:on|in)|experte\b|expertin\b|"
            r"expertenwissen|parfaite maitrise|maitrise parfaite|experto|experta|especialista em|maestria)\b"
        ),
    ),
    (
        "advanced",
        (
            r"\b(?:advanced(?! (?:degree|nurse|nursing|clinical practitioner|life|level qual|practitioner))|strong|"
            r"excellent|extensive|deep|in[- ]depth|thorough|comprehensive|outstanding|exceptional|superior|"
            r"highly (?:skilled|"
            r"proficient)|proficien(?:t|cy)|very good|detailed (?:knowledge|understanding)|profound|"
            r"significant (?:knowledge|"
            r"experience)|fluent|fluency|high level of|"
            r"sehr gut\w{0,2}|fundiert\w{0,2}|tiefgehend\w{0,2}|vertieft\w{0,2}|umfassend\w{0,2}|"
            r"umfangreich\w{0,2}|"
            r"ausgepragt\w{0,2}|sicher\w{0,2} (?:umgang|beherrsch\w+|in)|fliess?end\w{0,2}|fliesend\w{0,2}|"
            r"ausgezeichnet\w{0,2}|"
            r"excellente?s?|tres bonne?s?|approfondie?s?|avancee?s?|maitrise|"
            r"avanzad[oa]s?|excelentes?|profund[oa]s?|amplios?|ampli[oa]s?|fluid[oa]|fluente|avancad[oa]s?|"
            r"solid[oa]s conhecimentos)\b"
        ),
    ),
    (
        "working",
        (
            r"\b(?:working (?:knowledge|understanding|proficiency)|good (?:working )?(?:knowledge|understanding|"
            r"command|grasp|"
            r"level|skills|experience)|good|solid|sound|practical|hands[- ]on|intermediate|competen(?:t|ce|cy)|"
            r"comfortable (?:with|using)|confident(?: in| with| using)|professional level|"
            r"gut\w{0,2}|solid\w{0,2}|praktisch\w{0,2}|anwendungsbereit\w{0,2}|"
            r"bonne?s?|solides?|intermediaire|buen\w{0,2}|solid[oa]s?|intermedi[oa]|bo[am]s?|bons)\b"
        ),
    ),
    (
        "basic",
        (
            r"\b(?:basic(?! (?:life|qualification|salary|pay|dbs|disclosure))|fundamental (?:knowledge|"
            r"understanding)|basics of|elementary|foundational|"
            r"entry[- ]level knowledge|familiar(?:ity)?|awareness of|exposure to|some (?:knowledge|experience|"
            r"exposure|understanding|"
            r"familiarity)|beginner|appreciation of|rudimentary|interest in|"
            r"grundkenntnis\w{0,3}|grundlegend\w{0,2}|grundwissen|erste (?:erfahrung\w{0,2}|kenntnisse|"
            r"beruhrung\w*)|basiskenntnisse|"
            r"notions?|connaissances? de base|premiere experience|nociones|conocimientos basicos|basic[oa]s?|"
            r"nocoes|conhecimentos? basicos?)\b"
        ),
    ),
)
_LEVELS = tuple((level, re.compile(pattern)) for level, pattern in _WORDS)


def level_asked(folded: str) -> Level | None:
    """Return how well folded words of a demand want it known; the highest they state, None where they state none."""
    return next((level for level, pattern in _LEVELS if pattern.search(folded)), None)
