"""The question about one posting, and what is kept of its answer."""

import uuid
from dataclasses import dataclass

from app.jobs.assisted.answer import LONGEST_SENT, PROMPT, PostingDemands, data_of
from app.jobs.assisted.keeping import Read, ToRead
from app.jobs.assisted.proposals import proposals_of, stored
from app.llm.question import Question
from app.ml.requirements.reading import read_requirements
from app.ml.text.orders import is_order, sifted

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class Wording:
    """A question, and how many pieces of the posting spoke to a program and are not in it."""

    question: Question[PostingDemands]
    orders: int


def worded(asked: ToRead, user_id: uuid.UUID | None, work_id: str | None) -> Wording:
    """The question about a posting: its words without what speaks to a program, not more than is needed."""
    text = sifted(asked.text, LONGEST_SENT)
    title = "" if is_order(asked.title) else asked.title[:LONGEST_TITLE]
    question = Question(
        prompt=PROMPT,
        user_id=user_id,
        data=data_of(title, text.text),
        output=PostingDemands,
        work_id=work_id,
        subject="posting",
    )
    return Wording(question, text.orders + (not title))


def read_of(asked: ToRead, answer: PostingDemands, orders: int, model: str, prompt: str) -> Read:
    """What is kept of an answer: the proposals that the posting itself confirms."""
    proposals = proposals_of(answer, asked.text, read_requirements(asked.text))
    return Read(model=model, prompt=prompt, proposals=stored(proposals), orders=orders)
