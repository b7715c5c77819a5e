"""What a desk's tasks are told."""

import uuid

from app.background.registry import Payload

TAKE_IN, RANK, REPEAT = "recruiting.take_in", "recruiting.rank", "recruiting.repeat"


class IntakePayload(Payload):
    """Which upload to read."""

    intake_id: uuid.UUID


class RankingPayload(Payload):
    """Which ranking to make."""

    ranking_id: uuid.UUID


class RepeatPayload(Payload):
    """Which ranking to make again, and the how manieth time that is (from 1)."""

    ranking_id: uuid.UUID
    number: int
