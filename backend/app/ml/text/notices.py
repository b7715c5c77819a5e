"""Which sentences of a text are notices: of equal opportunity, privacy or fraud, how to reach the employer, or words
to a program that reads the text. They are no part of the job.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from app.ml.text.sentences import Segment

_NOTICE_LENGTH = 1_500
_LONGEST_LINE = 300
_BOILERPLATE = re.compile(
    r"equal (?:employment )?opportunit|affirmative action|without regard to|"
    r"regardless of (?:their |your |any )?"
    r"(?:race|age|gender|sex|colou?r|religion|background|disabilit|ethnic|national)|"
    r"irrespective of (?:their |your )?"
    r"(?:race|age|gender|sex|colou?r|religion|disabilit)|protected (?:veteran|characteristic|"
    r"class|status|categor|by law)|"
    r"reasonable (?:accommodation|adjustment)|discriminat|sexual orientation|gender identity|"
    r"under-?represented group|"
    r"privacy (?:policy|notice|statement)|processing of (?:your|my) (?:personal )?data|"
    r"personal data (?:will|is|are|in)|"
    r"consent to (?:the )?process|e-verify|unsolicited (?:resume|cv|candidate)|"
    r"recruitment fraud|(?:job|recruit\w+) scam|"
    r"please mention the word|will never (?:ask|request)|disability confident|"
    r"criminal (?:record|histor)|fair chance|diverse and inclusive (?:work|team|envir)|"
    r"we (?:celebrate|value|embrace) divers|commit\w+ to (?:building |creating |"
    r"fostering )?(?:a )?(?:divers|equality|inclus)|"
    r"chancengleichheit|unabhangig von (?:geschlecht|alter|herkunft|nationalitat)|"
    r"schwerbehindert|egalite des chances|"
    r"situation de handicap|igualdad de oportunidades|#li-\w"
)

# Each notice holds one of these; looking for a word is far cheaper than the pattern.
_NOTICE_WORDS = (
    "opportunit", "affirmative", "without regard", "regardless of", "irrespective of", "protected", "reasonable ",
    "discriminat", "sexual", "gender", "represented", "privacy", "processing of", "personal data", "consent to",
    "e-verify", "unsolicited", "fraud", "scam", "please mention", "will never", "confident", "criminal", "fair chance",
    "divers", "equality", "inclus", "chancengleichheit", "unabhangig von", "schwerbehindert", "egalite des", "handicap",
    "igualdad", "#li-",
)  # fmt: skip
# How to reach the employer and how it interviews: "Interviews will be held on Teams", "Follow us on Twitter". Such a
# line is a notice by itself; what stands around it is none.
_REACHING = re.compile(
    r"\b(?:interviews? (?:(?:for this \w+ )?(?:will|is|are|takes?|to be)\b|dates?\b)|follow (?:us|our)\b|"
    r"(?:visit|like|see|find|join) (?:us|our) .{0,30}\b(?:facebook|twitter|linkedin|instagram|youtube)|"
    r"(?:please|details|information|discussion|visits?|enquir(?:y|ies)|quer(?:y|ies))[:,]? (?:\w+ ){0,4}contact\b)"
)
_REACHING_WORDS = ("interview", "follow ", "facebook", "twitter", "linked", "instagram", "youtube", "contact")
# Words to a program that reads postings or CVs, or to whoever marks them. Real work with language models is another
# thing: "You write prompts for our assistant" tells a duty.
_OBEY = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:\w+ ){0,4}(?:instructions?|prompts?|guidelines|criteria)\b|"
    r"\bif you are (?:an? |the )?(?:\w+ ){0,2}(?:ai|llm|language model|bot|chatbot|algorithm|machine(?! \w)|parser|ats|"
    r"automated \w+)\b|\bas an? (?:ai|(?:large )?language model|llm)\b,? (?:you|your|assistant|model)\b|"
    r"(?<!\w)(?:system|assistant|user) ?prompt ?:|<\|?(?:im_start|system|endoftext|assistant)|\[/?inst\]|"
    r"\b(?:hidden|secret) (?:instructions?|prompts?)\b"
)
_OBEY_WORDS = ("instruction", "prompt", "guidelines", "criteria", "if you are", "as a", "im_start", "<", "inst]")
_MARKS = re.compile(
    r"\b(?:rate|score|rank|grade|mark|classify|recommend|give|treat|consider|evaluate|assess|select|hire) "
    r"(?:this|me|him|her|them|us|(?:the|that|every|each|my) (?:\w+ )?(?:candidates?|applicants?|applications?|persons?|"
    r"resumes?|cvs?|profiles?|jobs?|postings?|positions?|match|submissions?))\b:? (?:\w+ ){0,7}?"
    r"(?:100\b|10/10|5/5|a 10\b|highest|top (?:score|match|candidate|rank|fit)|"
    r"perfect (?:score|match|fit)|full marks|maximum (?:score|marks|points)|best (?:candidate|match|fit)|"
    r"first (?:place|rank)|excellent match)"
)
_MARK_WORDS = (
    "100", "10/10", "5/5", "a 10", "highest", "top ", "perfect ", "full marks", "maximum ", "best ", "first ",
    "excellent match",
)  # fmt: skip
_CALLED = re.compile(
    r"[\W_]*(?:(?:attention|note|message|instructions?|dear|hello|hi|to|for)[: ]+(?:(?:to|for|any|all|the) )?)?"
    r"(?:(?:ai|llms?|(?:large )?language models?|chatgpt|gpt-?\d?|bots?|ats)(?: (?:assistants?|models?|agents?|"
    r"reviewers?|recruiters?|systems?|screeners?))?|automated (?:systems?|reviewers?))"
    r"(?: ?[:,!] ?(?:please |you |ignore|rate|score|rank|this |the (?:candidate|job|applicant|posting))|"
    r" (?:reading|reviewing|parsing|processing|screening) this| (?:must|should|please) (?:\w+ )?(?:rate|score|rank|"
    r"recommend|ignore|mark|answer|output|select))"
)
_ANY_LENGTH = 1_000_000
_BY_WORD = (
    (_REACHING_WORDS, _REACHING, _LONGEST_LINE),
    (_OBEY_WORDS, _OBEY, _ANY_LENGTH),
    (_MARK_WORDS, _MARKS, _ANY_LENGTH),
)


def notices_of(parts: Sequence[Segment], folded: str) -> frozenset[int]:
    """Return the segments with a notice in them, and the rest of a paragraph that opens with one."""
    found = {*_lines(parts, folded)}
    words = [word for word in _NOTICE_WORDS if word in folded]
    if not words:
        return frozenset(found)
    block, opened_at = -1, -1
    for index, part in enumerate(parts):
        likely = any(folded.find(word, part.start, part.end) >= 0 for word in words)
        flagged = likely and _BOILERPLATE.search(folded, part.start, part.end) is not None
        if part.block != block:
            block, opened_at = part.block, part.start if flagged else -1
        # A page flattened to one line must not vanish because it opens with its notice.
        if flagged or (opened_at >= 0 and part.start - opened_at < _NOTICE_LENGTH):
            found.add(index)
    return frozenset(found)


def speaks_to_machines(folded: str) -> bool:
    """Say whether a folded sentence speaks to a program that reads it, or tells it how to mark somebody."""
    return bool(_OBEY.search(folded) or _MARKS.search(folded) or _CALLED.match(folded))


def _lines(parts: Sequence[Segment], folded: str) -> Iterator[int]:
    """Yield the segments that are a notice by themselves; a pattern looks only where one of its words stands."""
    starts = [part.start for part in parts]
    for words, pattern, longest in _BY_WORD:
        for index in _with_words(words, folded, starts):
            part = parts[index]
            if part.end - part.start <= longest and pattern.search(folded, part.start, part.end):
                yield index
    for index, part in enumerate(parts):
        if _CALLED.match(folded, part.start, part.end):
            yield index


def _with_words(words: Sequence[str], folded: str, starts: Sequence[int]) -> set[int]:
    """Return the segments that one of the words begins in."""
    found: set[int] = set()
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.add(bisect_right(starts, at) - 1)
            at = folded.find(word, at + len(word))
    return found - {-1}
