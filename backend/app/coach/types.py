"""The words of the coach."""

from enum import StrEnum


class Mode(StrEnum):
    """What a conversation is: talking freely, or a practice interview, question by question."""

    chat = "chat"
    interview = "interview"


class PersonaVisibility(StrEnum):
    """Who may talk to a persona: its maker, or everybody here."""

    private = "private"
    public = "public"


class Whose(StrEnum):
    """Whose personas to list."""

    builtin = "builtin"
    own = "own"
    others = "others"


class ReplyLength(StrEnum):
    """How much a persona says at once."""

    short = "short"
    medium = "medium"
    long = "long"


class Speaker(StrEnum):
    """Who said something."""

    person = "person"
    coach = "coach"


class MessageState(StrEnum):
    """Whether a message was said to its end, or stopped half way."""

    done = "done"
    stopped = "stopped"


class AnswerEngine(StrEnum):
    """What writes a reply: the language model where there is one, or the rules of this program alone."""

    model = "model"
    evidence = "evidence"


class QuestionKind(StrEnum):
    """What a question is after; each kind is judged by criteria of its own."""

    opening = "opening"
    experience = "experience"
    gap = "gap"
    scenario = "scenario"
    credential = "credential"
    motivation = "motivation"
    pay = "pay"
    closing = "closing"


class ConversationStage(StrEnum):
    """Where a conversation stands; a chat is always open."""

    open = "open"
    finished = "finished"


class TranscriptFormat(StrEnum):
    """As what a conversation can be saved."""

    md = "md"
    json = "json"
