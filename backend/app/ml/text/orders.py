"""Taking out of a text what is not said to its readers but to a program: orders, fake turns, coded or unseen words.

What is left is what a model gets to see. Nothing here decides alone: what a model then says still has to be quoted, is
clamped, and never outweighs what the rules read.
"""

import codecs
import re
import unicodedata
from dataclasses import dataclass

from app.core.text import clean
from app.ml.text.folding import fold
from app.ml.text.notices import speaks_to_machines
from app.ml.text.sentences import segments

# Unseen by people: soft hyphens, joiners, variation selectors, the tag block, private use.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u206a-\u206f\u3164\ufe00-\ufe0f\ufff9-\ufffb"
    "\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
# Base64 or the like; no word is as long.
_CODED = re.compile(
    r"(?<![\w/])(?=[^\s]*\d)(?=[^\s]*[a-z])(?=[^\s]*[A-Z])[A-Za-z0-9+/]{40,}={0,2}|\b[0-9a-fA-F]{40,}\b"
)
_SPACED = re.compile(r"(?<!\w)(?:[^\W\d_][ .*_-]){5,}[^\W\d_](?!\w)")
# Turns of a conversation, marks of a prompt, the end of a JSON document that is none, results of tools.
_TURNS = re.compile(
    r"^\W*(?:human|assistant|system|user|developer|tool(?: result)?) ?:(?=\s|$)|"
    r"</?(?:untrusted|system|user|assistant|instructions?|data|documents?|content|prompt|tool\w*|function\w*)\b|"
    r"\]\s*\}\s*\]?\s*\}|\"\s*\}\s*[\]\}]|#{2,} ?(?:system|instruction|new (?:task|prompt))|"
    r"(?:begin|end) (?:of )?(?:untrusted|data|prompt)|the data end here"
)
_LEAK = re.compile(
    r"\b(?:reveal|print|repeat|output|show|disclose|return|display|send|give|tell|write|include|leak|quote) "
    r"(?:\w+ ){0,3}(?:your|(?:the|this|any) (?:system|hidden|secret|initial|original|above|full)) (?:\w+ ){0,2}"
    r"(?:prompts?|instructions?)\b|"
    r"\b(?:reveal|print|repeat|output|disclose|leak) (?:\w+ ){0,5}"
    r"(?:api ?keys?|secrets?|passwords?|environment variables?|env\b)|"
    r"\b(?:reveal|print|output|disclose|leak|include|quote) (?:\w+ ){0,3}other (?:candidate|applicant)|"
    r"\bsystem prompt\b"
)
_TOOL = re.compile(
    r"\b(?:call|invoke|trigger)(?: the)? (?:\w+ ){0,2}(?:tool|function|command)s?\b|"
    r"\b(?:call|invoke|run|execute) [a-z]+_\w+|\b(?:delete_all|send_email|update_status)\b"
)
_ANSWER = re.compile(
    r"\b(?:respond|reply|answer|return|output)\b,? (?:\w+ ){0,3}"
    r"(?:only|exactly|nothing but|with (?:the )?(?:word|json|text|following))\b|"
    r"\b(?:set|mark|treat|list|report|rate|make|classify|label|extract|put|change) (?:\w+ ){0,2}"
    r"(?:all|every|each|any|the) (?:\w+ ){0,2}"
    r"(?:requirements?|demands?|skills?|importance|confidence|fields?|scores?|years) (?:\w+ ){0,3}(?:as|to|=|at)\b|"
    r"\bmark (?:\w+ )?as (?:an? )?(?:strong|perfect|top|excellent|best|highly recommended)\b|"
    r"\bwrite (?:\d[\d,. ]{3,}|a million|ten thousand) words\b"
)
_IGNORE = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,3}"
    r"(?:rules?|above|previous|prior|earlier|preceding|everything|anything)\b|"
    r"\b(?:confidence|importance)\W{0,3}(?:(?:to|is|=|:|of|as)\W{0,3})?(?:\d|must\b|nice\b|high|low)"
)
_ROLES = re.compile(
    r"\bas an? (?:ai|(?:large )?language model|llm)\b,? (?:\w+ ){0,2}(?:you|your|must|should)\b|"
    r"\byou (?:are now|must now|will now|no longer|have been reprogrammed)\b|"
    r"\bnew (?:instructions?|task|role|rules?) ?:|"
    r"\b(?:act as (?:if|though)|jailbreak|do anything now|developer mode)\b|"
    r"\b(?:include|insert|add|append|embed|place|put) (?:\w+ ){0,3}(?:link|image|url|picture|markdown)\b.{0,60}"
    r"(?:https?:|\bin (?:the|your|every) (?:\w+ ){0,2}(?:letter|answer|reply|output|response|summary))"
)
# The same in the languages postings come in; of a verb and its object.
_ELSEWHERE = re.compile(
    r"\b(?:ignorier\w*|missacht\w*|vergiss|vergessen sie) (?:\w+ ){0,4}(?:anweisung\w*|vorgaben|instruktion\w*|regeln)|"
    r"\b(?:ignore[rz]?|oublie[rz]?|neglige[rz]?) (?:\w+ ){0,4}(?:instructions?|consignes?|regles?)|"
    r"\b(?:ignor[ae]\w*|olvid[ae]\w*|omit[ae]\w*) (?:\w+ ){0,4}(?:instrucciones|indicaciones|instrucoes|reglas)|"
    r"\b(?:ignora\w*|dimentica\w*) (?:\w+ ){0,4}(?:istruzioni|regole)|"
    r"\b(?:negeer|vergeet) (?:\w+ ){0,4}(?:instructies|aanwijzingen|regels)|"
    r"\b(?:zignoruj|ignoruj|pomin) (?:\w+ ){0,4}(?:instrukcj\w*|polecen\w*)|"
    r"игнорируй\w* (?:\w+ ){0,4}инструкци\w*|忽略.{0,12}(?:指令|指示|说明)|"
    r"\b(?:bewerte|gib|vergib|donne[rz]?|note[rz]?|da\b|dale|asigna|puntua) (?:\w+ ){0,7}(?:100|10/10|volle punktzahl|"
    r"hochste punktzahl|note maximale|puntuacion maxima)"
)
_ORDERS = (_TURNS, _LEAK, _TOOL, _ANSWER, _IGNORE, _ROLES, _ELSEWHERE)
# "ignore", "instruct", "prompt", "disregard" with each letter moved by thirteen.
_TURNED = ("vtaber", "vafgehpg", "cebzcg", "qvfertneq")


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is said to people, and how many pieces spoke to a program; `cut` says that it was longer than is sent."""

    text: str
    orders: int
    cut: bool = False


def sifted(text: str, most: int) -> Sifted:
    """The text without what speaks to a program, at most `most` characters of it, ended at a line or a word."""
    seen = _seen(text)
    kept, orders, at = [], 0, 0
    for part in segments(seen):
        if is_order(part.text):
            kept.append(seen[at : part.start])
            at, orders = part.end, orders + 1
    kept.append(seen[at:])
    left = "".join(kept).strip()
    return Sifted(_cut(left, most), orders, len(left) > most)


def is_order(sentence: str) -> bool:
    """Whether a sentence speaks to a program: says what to ignore, how to answer, or plays a turn of its own."""
    joined = _SPACED.sub(lambda found: re.sub(r"[ .*_-]", "", found.group()), sentence)
    folded = " ".join(fold(joined).split())
    if any(word in folded for word in _TURNED):
        folded = codecs.encode(folded, "rot13")
    return speaks_to_machines(folded) or any(pattern.search(folded) for pattern in _ORDERS)


def _seen(text: str) -> str:
    """The text as a person sees it: nothing unseen, letters in their usual form, no coded strings."""
    return _CODED.sub("", unicodedata.normalize("NFKC", _UNSEEN.sub("", clean(text))))


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    shorter = text[:most]
    end = max(shorter.rfind("\n"), shorter.rfind(" "))
    return shorter[: end if end > most // 2 else most].rstrip()
