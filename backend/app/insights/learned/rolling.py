"""Rolling a challenger out, making it the champion, and going back."""

import uuid
from collections.abc import Mapping

from app.core.clock import now
from app.core.errors import Invalid
from app.core.etag import Precondition
from app.insights.learned.errors import NoChallenger, NothingBefore
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.schemas import RolloutPatch
from app.insights.learned.types import ModelEventKind, VersionState

SWITCHES: Mapping[str, str] = {"shadow": "shadow", "automatic": "let in by itself", "retrain": "weekly training"}


def change(repository: ModelsRepository, wanted: RolloutPatch, match: Precondition, admin_id: uuid.UUID | None) -> None:
    """Change who gets the challenger's answers; raises `NoChallenger`, `PreconditionFailed`, `Invalid`."""
    standing = repository.standing(locked=True)
    rollout, challenger = standing.rollout, standing.challenger
    match.check(rollout.version)
    if wanted.promote and wanted.percentage:
        raise Invalid.field(["body", "promote"], "Make it the champion, or give it to some: not both at once")
    if challenger is None and (wanted.promote or wanted.percentage or wanted.shadow):
        raise NoChallenger
    said = []
    for field in ("percentage", *SWITCHES):
        value = getattr(wanted, field)
        if value is not None and value != getattr(rollout, field):
            setattr(rollout, field, value)
            said.append(_words(field, value))
    rollout.version, rollout.changed_at = rollout.version + 1, now()
    if said:
        version = challenger.version if challenger else None
        repository.note(ModelEventKind.rolled_out, f"{', '.join(said).capitalize()}.", version, admin_id)
    if wanted.promote:
        promote(repository, admin_id)


def _words(field: str, value: int | bool) -> str:
    if field == "percentage":
        return f"answers {value} % of people"
    return f"{SWITCHES[field]} {'on' if value else 'off'}"


def promote(repository: ModelsRepository, admin_id: uuid.UUID | None) -> None:
    """Make the challenger the champion: only one that passed the gate is ever a challenger."""
    standing = repository.standing(locked=True)
    if standing.challenger is None:
        raise NoChallenger
    if standing.champion is not None:
        repository.move(standing.champion, VersionState.retired, f"{standing.challenger.version} took its place.")
    repository.move(standing.challenger, VersionState.champion, "Better on every figure that counts.")
    standing.rollout.percentage, standing.rollout.shadow = 0, False
    repository.note(ModelEventKind.promoted, "It answers everybody now.", standing.challenger.version, admin_id)


def back(repository: ModelsRepository, admin_id: uuid.UUID | None) -> None:
    """Stop a challenger that is rolled out, else let the champion before this one answer; raises `NothingBefore`."""
    standing = repository.standing(locked=True)
    rollout, champion = standing.rollout, standing.champion
    if standing.challenger is not None and (rollout.percentage or rollout.shadow):
        rollout.percentage, rollout.shadow = 0, False
        words, version = "The challenger answers nobody any more.", standing.challenger.version
    elif champion is None:
        raise NothingBefore
    else:
        repository.move(champion, VersionState.retired, "An admin went back to the version before.")
        before = repository.before(champion.champion_from) if champion.champion_from else None
        if before is not None:
            repository.move(before, VersionState.champion, f"Answers again instead of {champion.version}.")
        told = f"Version {before.version}" if before else "The shipped version"
        words, version = f"{told} answers instead of {champion.version}.", champion.version
    rollout.version, rollout.changed_at = rollout.version + 1, now()
    repository.note(ModelEventKind.rolled_back, words, version, admin_id)
