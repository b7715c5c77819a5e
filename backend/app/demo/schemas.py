"""Invented data as clients see it."""

from pydantic import BaseModel


class DemoOut(BaseModel):
    """How much invented data there is."""

    present: bool
    postings: int
    people: int
