"""What a model said of the person, held against CV and posting, if any: shown as doubts, never held back."""

import re

from sqlalchemy.orm import Session

from app.coach.stored import Doubt
from app.coach.turns import Turn
from app.core.db import unit_of_work
from app.llm.grounding.check import check
from app.llm.grounding.sentences import sentences_of
from app.llm.grounding.types import Ground
from app.matching.errors import MatchNotFound
from app.matching.grounds import ground_of

MOST = 5
# Sentences that state something of the person, in the present or the past.
_STATES = re.compile(
    r"\b(?:you(?:'ve| have| had| are| were| hold| held| led| built| worked| managed| wrote| ran| know| studied|r (?:cv|"
    r"profile|experience|degree|licen[cs]e|time|work|role|years)| bring| earned| speak| \w+ed)|du (?:hast|bist|warst)|"
    r"sie (?:haben|sind|waren)|(?:ihr|dein)e? (?:lebenslauf|erfahrung|profil))\b",
    re.IGNORECASE,
)
# Advice and supposition state nothing; nor does what is denied or asked.
_SUPPOSES = re.compile(
    r"\b(?:if|could|would|should|might|may|can|try|consider|imagine|need to|want to|will|not|n't|never|no|wenn|könnte|"
    r"solltest|sollten|nicht|kein\w*)\b|\?\s*$",
    re.IGNORECASE,
)
_OWN = (
    (re.compile(r"\byou are\b", re.IGNORECASE), "I am"),
    (re.compile(r"\byou were\b", re.IGNORECASE), "I was"),
    (re.compile(r"\byou\b", re.IGNORECASE), "I"),
    (re.compile(r"\byour\b", re.IGNORECASE), "my"),
)


def doubts_of(turn: Turn, text: str) -> list[Doubt]:
    """The sentences of a reply that say of the person what stands neither in the CV nor in the posting."""
    stated = [one for one in sentences_of(text) if _STATES.search(one) and not _SUPPOSES.search(one)]
    if not stated:
        return []
    with unit_of_work() as session:
        ground = _ground(session, turn)
    if ground is None or not ground.cv_text:
        return []
    findings = check([_first_person(one) for one in stated], ground)
    return [
        Doubt(text=sentence, reason=finding.claims[0].reason)
        for sentence, finding in zip(stated, findings, strict=True)
        if finding.claims and not _own_words(turn, [claim.words for claim in finding.claims])
    ][:MOST]


def _ground(session: Session, turn: Turn) -> Ground | None:
    job = turn.gathered.job
    try:
        return ground_of(session, turn.actor.id, job.id if job else None)
    except MatchNotFound:
        return None


def _first_person(sentence: str) -> str:
    """The sentence as the person would say it: that is what the check reads."""
    for pattern, own in _OWN:
        sentence = pattern.sub(own, sentence)
    return sentence


def _own_words(turn: Turn, claims: list[str]) -> bool:
    """Whether the person said all of it themselves in this conversation."""
    said = " ".join([turn.message.text, *(text for speaker, text in turn.earlier if speaker == "person")]).casefold()
    return all(words.casefold() in said for words in claims)
