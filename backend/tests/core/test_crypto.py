"""Sealed bytes open only with the key, in their place, untouched."""

import pytest

from app.core.crypto import Undecryptable, decrypt, encrypt

pytestmark = pytest.mark.usefixtures("environment")


def test_round_trip() -> None:
    sealed = encrypt(b"a CV", "cv|1")
    assert b"a CV" not in sealed
    assert decrypt(sealed, "cv|1") == b"a CV"


def test_nonces_differ() -> None:
    assert encrypt(b"x", "p") != encrypt(b"x", "p")


def test_another_place_does_not_open() -> None:
    with pytest.raises(Undecryptable):
        decrypt(encrypt(b"x", "cv|1"), "cv|2")


@pytest.mark.parametrize("damage", [b"", b"v1", b"v2" + b"x" * 40, b"plain text that was never sealed"])
def test_what_is_no_envelope_does_not_open(damage: bytes) -> None:
    with pytest.raises(Undecryptable):
        decrypt(damage, "p")


def test_every_flipped_byte_is_noticed() -> None:
    sealed = encrypt(b"some content", "p")
    for index in range(2, len(sealed)):
        flipped = sealed[:index] + bytes([sealed[index] ^ 1]) + sealed[index + 1 :]
        with pytest.raises(Undecryptable):
            decrypt(flipped, "p")
