"""Titles: a position the person is said to hold or to have held stands in the CV, with its rank."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.llm.grounding.reading import Read, Sentence, Sides, missing
from app.llm.grounding.sides import Side
from app.llm.grounding.words import is_general, listed, parts_of, root, words_in
from app.ml.text.tables import rows
from app.ml.titles.families import is_agent, is_known
from app.ml.titles.words import normalise

# Who ranks above others: general words of a letter otherwise, but not in a title.
_RANKS = frozenset(
    listed(
        "staff assistant associate deputy acting manager director head lead leader senior chief supervisor "
        "principal president officer vp cto ceo cfo coo partner "
        "founder matron consultant foreman superintendent charge executive chair deputy leiter leiterin leitung "
        "abteilungsleiter abteilungsleiterin teamleiter teamleiterin stationsleitung oberarzt oberärztin chefarzt "
        "chefärztin "
        "geschäftsführer geschäftsführerin bereichsleiter bereichsleiterin vorarbeiter filialleiter filialleiterin "
        "projektleiter projektleiterin pflegedienstleitung stationsleiter stationsleiterin teamleitung"
    )
)
_EN = re.compile(
    r"\b(?:as|became|become|am|was|been|promoted to|promotion to|(?:role|roles|position|post|title|job|time|"
    r"years|stint|experience|career) (?:of|as)|"
    r"trained as|qualified as|worked as|serving as|served as|acting as|elected|appointed|named|(?:was|been|"
    r"were) made) "
    r"(?:currently |now |also |both |previously )?(?:an? |the |their |its |our )?(?P<title>[^,;.()]{3,60})"
)
_DE = re.compile(
    r"\b(?:als|zur|zum|position (?:der|des|als)|rolle (?:der|des|als)|bin|war) (?:eine[rn]? |ein |die |der |"
    r"den |stellvertretende[rn]? )?"
    r"(?P<title>[^,;.()]{3,60})"
)
_END = re.compile(
    r" (?:at|for|with|in|on|to|and|who|where|since|i|my|from|during|within|of an?|of the|of my|by|after|before|"
    r"while|when|"
    r"between|that|which|because|whose|under|is|was|are|has|have|looking|responsible|bei|beim|im|in|am|an|fur|"
    r"mit|und|seit|"
    r"habe|hatte|war|bin|konnte|arbeite|arbeitete|tatig|befordert|sammelte|verantwort\w+|betreue|betreute|leite|"
    r"leitete|"
    r"auf|der|des|die|von|zu|ernannt|gearbeitet|ubernahm|kenne|bringe)\b"
)
_QUALIFIED = re.compile(
    r"^.*?\b(?:registered|certified|licensed|licenced|qualified|chartered|trained|experienced|accredited|gepruft\w*|"
    r"examiniert\w*|diplomiert\w*|ausgebildet\w*) (?=\w)"
)
_GENDER = re.compile(r"(?:in|innen|er|e|frau|mann|kraft|/in|\*in|:in)$")


def read(sentence: Sentence, sides: Sides) -> Iterator[Read]:
    """The titles of a sentence."""
    pattern = _DE if sentence.german else _EN
    place = 0
    while found := pattern.search(sentence.folded, place):
        place = found.start("title")
        told = _END.split(found["title"])[0].strip(" '\"-")
        # "AHPRA-registered radiographer": what somebody is registered with is read as a licence.
        title = _QUALIFIED.sub("", told)
        start = found.start("title") + len(told) - len(title)
        words = [part for word in words_in(title) for part in parts_of(word.folded)]
        if not words or not _names_somebody(sentence, words) or sentence.denied(start):
            continue
        own = sentence.own(start)
        known = any(_has(side, words, sentence.german) for side in sentence.sides(start, sides))
        shown = sentence.text[start : start + len(title)]
        yield Read(
            "title", start, start + len(title), shown, known, "" if known else missing(shown, "The title", own=own)
        )


def _names_somebody(sentence: Sentence, words: list[str]) -> bool:
    """Whether these words are a title and not "a result", "a team" or "a reliable person"."""
    if all(is_general(word) and word not in _RANKS for word in words):
        return False
    if sentence.german:
        last = words[-1]
        return (
            any(word in _RANKS for word in words)
            or is_calling(words)
            or bool(
                re.search(
                    r"(?:er|erin|ist|istin|pflegerin|schwester|kraft|frau|mann|leitung|kaufmann|kauffrau|ent|"
                    r"entin|eur|eurin|arzt|arztin|or|orin)$",
                    last,
                )
            )
        )
    return words[-1] in _RANKS or words[0] in ("head", "director", "vp", "chief") or is_calling(words)


def is_calling(words: list[str]) -> bool:
    """Whether words name an occupation."""
    known = normalise(" ".join(words))
    return bool(known) and (is_known(known) or is_agent(known[-1]))


def _has(side: Side, words: list[str], german: bool) -> bool:
    """Whether a line of the text has all telling words of a title, in any of their forms."""
    telling = [word for word in words if word in _RANKS or not is_general(word) or _is_of_titles(word)]
    if any(all(_in_line(roots, word) for word in telling) for roots in side.line_roots):
        return True
    wanted = set(normalise(" ".join(telling)))
    return not german and bool(wanted) and any(wanted <= line for line in _normal_lines(side.text))


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    return frozenset(row["word"] for row in rows("title_weights"))


def _is_of_titles(word: str) -> bool:
    """Whether a general word counts in a title: "group product manager" is more than a product manager."""
    return len(word) > 3 and word != "professional" and word in _title_words()


def _in_line(roots: frozenset[str], word: str) -> bool:
    mine = root(word)
    if mine in roots:
        return True
    short = _GENDER.sub("", word)
    return len(short) >= 5 and any(
        known.startswith(short) or (short.startswith(known) and len(known) >= 5) for known in roots
    )


@lru_cache(maxsize=16)
def _normal_lines(text: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(normalise(line[:200])) for line in text.split("\n") if line.strip())
