"""Matching speaks to the person ("You show 3 of the 5 skills"); a desk reads the same of a candidate."""

import re

_IRREGULAR = {
    "are": "is",
    "aren't": "isn't",
    "have": "has",
    "haven't": "hasn't",
    "do": "does",
    "don't": "doesn't",
    "were": "was",
    "weren't": "wasn't",
}
# Verbs that take no s.
_MODAL = {"can", "can't", "could", "may", "might", "must", "should", "will", "would", "cannot", "had", "did", "didn't"}
_NOT_VERBS = {
    "to", "for", "of", "in", "at", "on", "by", "with", "and", "or", "but", "the", "a", "an", "from", "well", "than",
    "that", "more", "less", "most", "first", "last", "here", "there", "no", "not",
}  # fmt: skip
_SUBJECT = re.compile(r"\b(You|you)(?:'re|’re)?(?:\s+(also|already|still|only|never))?\s+([a-z]+(?:['’]t)?)\b")
_YOURS = (
    (re.compile(r"\bYou['’]re\b"), "The candidate is"),
    (re.compile(r"\byou['’]re\b"), "the candidate is"),
    (re.compile(r"\bYours\b"), "The candidate's"),
    (re.compile(r"\byours\b"), "the candidate's"),
    (re.compile(r"\bYour\b"), "The candidate's"),
    (re.compile(r"\byour\b"), "the candidate's"),
)
_SIBILANT = ("s", "sh", "ch", "x", "z", "o")


def of_candidate(sentence: str) -> str:
    """A sentence to the person as one about the candidate."""
    for pattern, instead in _YOURS:
        sentence = pattern.sub(instead, sentence)
    sentence = _SUBJECT.sub(_third, sentence)
    return re.sub(r"\bYou\b", "The candidate", re.sub(r"\byou\b", "the candidate", sentence))


def _third(found: re.Match[str]) -> str:
    you, adverb, verb = found.groups()
    who = "The candidate" if you == "You" else "the candidate"
    between = f" {adverb} " if adverb else " "
    return f"{who}{between}{_conjugated(verb)}"


def _conjugated(verb: str) -> str:
    plain = verb.replace("’", "'")
    if plain in _IRREGULAR:
        return _IRREGULAR[plain]
    if plain in _MODAL or plain in _NOT_VERBS or plain.endswith(("ed", "ing", "ly")):
        return verb
    if plain.endswith("y") and plain[-2:-1] not in "aeiou":
        return f"{verb[:-1]}ies"
    return f"{verb}es" if plain.endswith(_SIBILANT) else f"{verb}s"
