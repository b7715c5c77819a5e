"""What can go wrong with the coach."""

from app.core.errors import Conflict, Forbidden, NotFound


class PersonaNotFound(NotFound):
    """No such persona, or another person's private one."""

    title = "There is no such persona"


class PersonaNotYours(Forbidden):
    """A persona that came with the program or belongs to somebody else can be talked to and copied, not changed."""

    code = "persona_not_yours"
    title = "This persona can't be changed by you. Make a copy and change that."


class TooManyPersonas(Conflict):
    """A person made as many personas as one may have."""

    code = "too_many_personas"
    title = "You have as many personas as one account may have. Delete one first."


class ConversationNotFound(NotFound):
    """No such conversation, or another person's."""

    title = "There is no such conversation"


class MessageNotFound(NotFound):
    """No such message in this conversation."""

    title = "There is no such message"


class TooManyConversations(Conflict):
    """A person has as many conversations as one may have."""

    code = "too_many_conversations"
    title = "You have as many conversations as one account may have. Delete some first."


class ConversationFull(Conflict):
    """A conversation has grown as long as one may be."""

    code = "conversation_full"
    title = "This conversation is as long as one may be. Start a new one."


class StillAnswering(Conflict):
    """The coach is still answering the last message."""

    code = "still_answering"
    title = "The coach is still answering. Wait for it, or stop it."


class InterviewOver(Conflict):
    """All questions of the interview are answered."""

    code = "interview_over"
    title = "All questions are answered. Read the report, or start another interview."


class NothingToRegenerate(Conflict):
    """Nothing has been said yet that could be answered again."""

    code = "nothing_to_regenerate"
    title = "There is nothing to answer again"


class NotAnInterview(Conflict):
    """Only interviews have a report."""

    code = "not_an_interview"
    title = "Only a practice interview has a report"
