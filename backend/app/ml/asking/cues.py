"""Which kinds of words a segment holds, found in one pass: a pattern runs only where one of its words stands."""

from enum import IntFlag
from functools import cache, lru_cache

import ahocorasick

from app.ml.text.passage import passage


class Cue(IntFlag):
    """The kinds of words that the patterns of `asking`, `clauses` and `firm` look for."""

    ADMIN = 1
    OFFER = 2
    MUST = 4
    DENIAL = 8
    WISH = 16
    TOLD = 32
    GIVEN = 64
    CALL = 128
    THING = 256


# Parts of words: each pattern of the kind holds at least one of them.
_WORDS: dict[Cue, tuple[str, ...]] = {
    Cue.ADMIN: (
        "please ", "information", "details", "discussion", " chat", "queries", "click", "apply", "application", "send",
        "mail", "submit", "upload", "attach", "cover letter", "closing date", "interview", "shortlist", "encourage",
        "invite", "even if you", "not all ", "every ", "learn more", "find out more", "feel free", "let us know",
        "read more", "specification", "candidates are", "below", "above", "listed", "there are no", "background check",
        "other duties", "is not ", "resume", "cv", "bewerb", "bewirb", "ansprechpartner", "envoye", "postule",
        "candidature", "motivation", "entretien", "envia tu", "envie tu", "manda tu", "envie seu", "candidate-se",
        "inscribete", "description", "transcript",
    ),
    Cue.OFFER: (
        "competitive", "benefits", "we offer", "holiday", "annual leave", "pension", "insurance", "401", "perks",
        "bonus",
        "salary", "discount", "assistance", "scheme", "stipend", "reimburse", "free parking", "gym", "wellness",
        "well-being", "wellbeing", "days of", "days leave", "days vacation", "days pto", "paid time", "paid leave",
        "paid training", "opportunit", "training will", "training is", "wir bieten", "urlaub", "vergutung", "gehalt",
        "boni", "weiterbildungs", "aufstiegs", "jobrad", "teletravail", "mutuelle", "restaurant", "remuneration",
        "package", "salario", "sueldo", "vacaciones", "vale-", "vale ",
    ),
    Cue.MUST: (
        "must", "requir", "need", "mandatory", "essential", "minimum", "at least", "necessar", "prerequisite",
        "only ", "have to", "negotiable", "zwingend", "erforderlich", "voraus", "notwendig", "mindestens",
        "unabdingbar",
        "indispensable", "imperati", "obligat", "exig", "requis", "imprescindible", "obrigatori",
    ),
    Cue.DENIAL: (
        "required", "needed", "necessar", "erforderlich", "notig", "notwendig", "requis", "exige", "necesari",
    ),
    Cue.WISH: (
        "nice", "plus", "bonus", "prefer", "desir", "deseab", "desej", "favo", "advantag", "ideal", "beneficial",
        "would be", "good to have", "great to have", "not ", "option", "helpful", "welcome", "valued", "appreci",
        "asset", "wunsch", "vorteil", "gern", "bestenfalls", "ware", "toll", "hilfreich", "willkommen", "atout",
        "souhait", "serai", "preference", "valor", "diferencia", "facultatif", "encourag", "schon", "super",
    ),
    Cue.TOLD: (
        "founded", "headquartered", "established in", "gegrundet", "fonde", "fundada", "our ", "what we do",
        "everything we do", "backed", "series ", "company's", "join ", "be part of", "unsere ", "nos ", "nuestr",
        "integral part",
    ),
    Cue.GIVEN: ("you'll ", "you will ", "in return"),
    Cue.CALL: (
        "looking ", "look to ", "seek", "searching for", "require", "recruit", "hiring", "appoint", "opportunity ",
        "vacancy for", "wanted", "such", "gesucht", "recherch", "recrut", "busc", "procur",
    ),
    Cue.THING: (
        "experience", "knowledge", "understanding of", "command of", "familiar", "proficiency", "expertise",
        "ability to", "able to", "willing", "capacity", "track record", "background", "fluen", "bachelor", "master",
        "phd", "degree", "diploma", "certif", "licen", "registration", "qualification", "clearance", "skills", "years",
        "yrs", "jahr", " ans", "anos", "kenntnisse", "erfahrung", "ausbildung", "studium", "fuhrerschein", "fahigkeit",
        "connaissance", "maitrise", "capacite", "diplome", "formation", "permis", "experiencia", "conocimiento",
        "dominio", "capacidad", "titulo", "carne", "conhecimento", ";",
    ),
}  # fmt: skip


def cues_of(text: str) -> tuple[Cue, ...]:
    """Return for each segment of a text the kinds of words it holds."""
    return _cues_of(text)


@lru_cache(maxsize=8)
def _cues_of(text: str) -> tuple[Cue, ...]:
    prepared = passage(text)
    found = [0] * len(prepared.segments)
    at, stops = 0, [segment.end for segment in prepared.segments]
    for end, kinds in _machine().iter(prepared.folded):
        while at < len(stops) and stops[at] <= end:
            at += 1
        if at < len(stops):
            found[at] |= kinds
    return tuple(map(Cue, found))


@cache
def _machine() -> ahocorasick.Automaton:
    kinds: dict[str, int] = {}
    for cue, words in _WORDS.items():
        for word in words:
            # Plain numbers: flags are slow to join, and this is done at every hit.
            kinds[word] = kinds.get(word, 0) | int(cue)
    machine = ahocorasick.Automaton()
    for word, value in kinds.items():
        machine.add_word(word, value)
    machine.make_automaton()
    return machine
