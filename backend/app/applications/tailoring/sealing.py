"""Sealing tailored CVs: each ciphertext opens in its own row only."""

from app.applications.tailoring.models import TailoredCv
from app.applications.tailoring.stored import Content
from app.profile.sealing import place, seal, unseal


def keep(cv: TailoredCv, content: Content) -> None:
    """Seal what a CV says; its id and person are set."""
    cv.sealed_content = seal(content, _place(cv))


def content_of(cv: TailoredCv) -> Content:
    """What a CV says; raises `KeyLost`."""
    return unseal(Content, cv.sealed_content, _place(cv))


def _place(cv: TailoredCv) -> str:
    return place(TailoredCv.__tablename__, "content", cv.id, cv.user_id)
