"""Whether a posting says that a skill is not asked for ("no Java required", "Excel is not needed")."""

import re

_BEFORE = re.compile(
    r"\b(?:no|not|without|don't (?:need|require|have to (?:know|use|have))|do not (?:need|require|use)|never|"
    r"not looking for|doesn't (?:need|require)|aren't looking for|rather than|instead of|"
    r"kein\w{0,2}|ohne|pas de|sans|aucune?)"
    r"(?: (?:any|prior|previous|need|for|an?|existing|deep|formal|specific|direct|in-depth|the|"
    r"to (?:know|have)|d'|be (?:doing|using)|be working (?:with|in|on)|(?:have|need) to do))*"
    r"(?: (?:knowledge|experience|background|skills?|expertise|proficiency|"
    r"qualifications?|erfahrung\w{0,2}|(?:vor)?kenntnisse|connaissances?|experiences?|maitrise)"
    r" (?:of|in|with|as|on|is|from|mit|de|du|des|en|d'))?"
    r"(?: (?:an?|the|with|of|any))* ?$"
)
_AFTER = re.compile(
    r"^[ -]?(?:(?:programming|coding|experience|knowledge|skills?|expertise|background|"
    r"proficiency|qualifications?|(?:vor)?kenntnisse|erfahrung(?:en)?) )?"
    r"(?:(?:is|are|not|isn't|aren't|wird|werden|ist|sind) )*(?:not |nicht |un)"
    r"(?:strictly |absolutely |actually |be |zwingend |unbedingt )?"
    r"(?:required|needed|necessary|mandatory|essential|expected|a must|a requirement|important|"
    r"notig|notwendig|erforderlich|vorausgesetzt|used)|"
    r"^ ?(?:n'est|ne sont) (?:pas |aucunement )(?:requise?s?|exigee?s?|necessaires?|indispensables?|obligatoires?)"
)
_ISNT = re.compile(
    r"^ ?(?:experience |knowledge |skills? )?(?:isn't|aren't|nicht) (?:required|needed|"
    r"necessary|a must|mandatory|notig|erforderlich)"
)
_STILL_WANTED = re.compile(
    r"\b(?:but|although|though|however)\b.{0,40}\b(?:plus|nice|bonus|advantage|preferred|"
    r"helpful|desirable|beneficial|welcome)"
)
_COORDINATED = re.compile(r"^[ ,]*(?:or|nor|and|&|/|,|oder|ou)?[ ,/]*$")
_WINDOW = 90


def denied(before: str, after: str) -> bool:
    """Say whether the folded rest of the sentence around a mention denies it."""
    if _BEFORE.search(before[-_WINDOW:]):
        return True
    rest = after[:_WINDOW]
    if _AFTER.match(rest) or _ISNT.match(rest):
        return not _STILL_WANTED.search(after[: 2 * _WINDOW])
    return False


def coordinated(between: str) -> bool:
    """Say whether two mentions belong to one list ("no Java, Scala or Kotlin")."""
    return len(between) <= 8 and bool(_COORDINATED.match(between))
