"""Sealing what is said to the coach: each ciphertext is bound to its table, column, row and person."""

from app.coach.models import Conversation, Message, Persona
from app.coach.stored import PersonaWords, Plan, Title, Words
from app.profile.sealing import place, seal, unseal


def _of_persona(persona: Persona, number: int) -> str:
    return place("coach_persona_versions", f"words{number}", persona.id, persona.user_id)


def _of(row: Conversation | Message, column: str) -> str:
    return place(row.__tablename__, column, row.id, row.user_id)


def sealed_version(persona: Persona, number: int, words: PersonaWords) -> bytes:
    """A version of a persona, sealed."""
    return seal(words, _of_persona(persona, number))


def version_words(persona: Persona, number: int, sealed: bytes) -> PersonaWords:
    """A version of a persona in clear."""
    return unseal(PersonaWords, sealed, _of_persona(persona, number))


def keep_persona(conversation: Conversation, words: PersonaWords) -> None:
    """Seal the persona a conversation is held with."""
    conversation.sealed_persona = seal(words, _of(conversation, "persona"))


def persona_of(conversation: Conversation) -> PersonaWords:
    """The persona a conversation is held with, as it was when it began."""
    return unseal(PersonaWords, conversation.sealed_persona, _of(conversation, "persona"))


def keep_title(conversation: Conversation, title: Title) -> None:
    """Seal the title of a conversation."""
    conversation.sealed_title = seal(title, _of(conversation, "title"))


def title_of(conversation: Conversation) -> Title:
    """The title of a conversation."""
    return unseal(Title, conversation.sealed_title, _of(conversation, "title"))


def keep_plan(conversation: Conversation, plan: Plan) -> None:
    """Seal the questions of an interview."""
    conversation.sealed_plan = seal(plan, _of(conversation, "plan"))
    conversation.planned = len(plan.questions)


def plan_of(conversation: Conversation) -> Plan:
    """The questions of an interview; none in a chat."""
    return unseal(Plan, conversation.sealed_plan, _of(conversation, "plan"))


def keep_words(message: Message, words: Words) -> None:
    """Seal what a message says."""
    message.sealed_words = seal(words, _of(message, "words"))


def words_of(message: Message) -> Words:
    """What a message says."""
    return unseal(Words, message.sealed_words, _of(message, "words"))
