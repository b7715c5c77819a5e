"""Results of private tasks: sealed in their row, opened for their owner."""

import base64

import orjson

from app.background.models import TaskRun
from app.core.crypto import Undecryptable, decrypt, encrypt
from app.core.types import JsonObject

SEALED = "sealed"


def _place(run: TaskRun) -> str:
    return f"task_runs|result|{run.id}|{run.user_id}"


def sealed_result(run: TaskRun, result: JsonObject) -> JsonObject:
    """What the row of a private task holds in place of its result."""
    return {SEALED: base64.b64encode(encrypt(orjson.dumps(result), _place(run))).decode()}


def result_of(run: TaskRun, *, private: bool) -> JsonObject | None:
    """The result of a run; null too where it was sealed with a key this instance does not have."""
    sealed = run.result.get(SEALED) if private and run.result else None
    if not isinstance(sealed, str):
        return run.result
    try:
        opened: JsonObject = orjson.loads(decrypt(base64.b64decode(sealed), _place(run)))
    except Undecryptable:
        return None
    return opened
