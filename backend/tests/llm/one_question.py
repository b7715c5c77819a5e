"""A program that asks a model one question: `python -m tests.llm.one_question <person> <name of the work>`."""

import sys
import uuid

from pydantic import BaseModel

from app.llm.asking import ask
from app.llm.question import Question

if __name__ == "__main__":
    question: Question[BaseModel] = Question("connection_test", uuid.UUID(sys.argv[1]), work_id=sys.argv[2])
    ask(question)
