"""What a basis learns, and that it gives the same bytes wherever and however it is asked."""

import random
import subprocess
import sys
from hashlib import sha256

import numpy as np
import pytest

from app.ml.closeness.basis import DIMENSIONS, LENGTH, Basis
from app.ml.closeness.learning import fit
from app.ml.closeness.shipped import shipped
from app.ml.closeness.terms import NONE, Terms, terms_of

NURSING = [
    "monitor",
    "patients",
    "ward",
    "medication",
    "wounds",
    "nurse",
    "vital",
    "signs",
    "care",
    "plans",
    "infection",
]
COOKING = ["cook", "meals", "kitchen", "menus", "ingredients", "sauces", "grill", "pastry", "hygiene", "stock"]
# What a shipped basis says of these must be the same on every machine.
SENTENCES = (
    "Administered medication and monitored patients on the ward",
    "Provide bedside nursing care to patients",
    "Prepared monthly financial statements and tax returns",
    "Developed REST APIs in Python and Django",
)


def texts(count: int = 200) -> list[Terms]:
    """Invented texts, half of nursing and half of cooking."""
    chance = random.Random(5)
    words = [chance.sample(field, 5) for field in (NURSING, COOKING) for _ in range(count)]
    return [terms_of(", ".join([*own, *(f"word{chance.randrange(90)}" for _ in range(2))])) for own in words]


def nearness(basis: Basis, one: str, other: str) -> float:
    left, right = basis.vectors([terms_of(one), terms_of(other)]).astype(np.float32) / LENGTH
    return float(left @ right)


def test_words_that_go_together_lie_near_each_other() -> None:
    basis = fit(texts())
    assert len(basis.numbers) > DIMENSIONS
    assert nearness(basis, "ward nurse", "medication wounds") > nearness(basis, "ward nurse", "kitchen grill")


def test_the_same_texts_give_the_same_basis() -> None:
    first, second = fit(texts()), fit(texts())
    assert first.version == second.version
    assert fit(texts(150)).version != first.version


def test_too_few_texts_give_a_basis_that_knows_nothing() -> None:
    basis = fit(texts(3))
    assert not basis.vectors([terms_of("nurse")]).any()
    assert Basis.from_bytes(basis.to_bytes()).version == basis.version


def test_bytes_and_back() -> None:
    basis = shipped()
    again = Basis.from_bytes(basis.to_bytes())
    assert again.version == basis.version
    assert (again.vectors([terms_of(SENTENCES[0])]) == basis.vectors([terms_of(SENTENCES[0])])).all()


@pytest.mark.parametrize("broken", [b"", b"abc", b"\x09" * 40, b"\x01\0\0\0\x05\0\0\0\x40\0\0\0" + b"\0" * 10])
def test_other_bytes_are_refused(broken: bytes) -> None:
    with pytest.raises(ValueError, match="basis"):
        Basis.from_bytes(broken)


class TestVectors:
    def test_are_as_long_as_promised(self) -> None:
        vectors = shipped().vectors([terms_of(sentence) for sentence in SENTENCES])
        assert vectors.shape == (len(SENTENCES), DIMENSIONS)
        assert vectors.dtype == np.int8
        assert np.linalg.norm(vectors.astype(float), axis=1) == pytest.approx(LENGTH, abs=3)

    def test_are_zero_where_nothing_is_known(self) -> None:
        assert not shipped().vectors([NONE, terms_of("qqzzx vvkkw")]).any()
        assert shipped().vectors([]).shape == (0, DIMENSIONS)

    def test_do_not_depend_on_their_neighbours(self) -> None:
        terms = [terms_of(sentence) for sentence in SENTENCES]
        together = shipped().vectors([NONE, *terms, NONE, *reversed(terms)])
        alone = np.concatenate([shipped().vectors([one]) for one in terms])
        assert (together[1 : 1 + len(terms)] == alone).all()
        assert (together[-len(terms) :][::-1] == alone).all()

    def test_tell_trades_apart(self) -> None:
        assert nearness(shipped(), *SENTENCES[:2]) > 0.35
        assert nearness(shipped(), SENTENCES[0], SENTENCES[2]) < 0.2
        assert nearness(shipped(), SENTENCES[0], SENTENCES[3]) < 0.2

    @pytest.mark.parametrize("threads", ["1", "4"])
    def test_are_the_same_in_another_process(self, threads: str) -> None:
        code = (
            "from hashlib import sha256\nfrom app.ml.closeness.shipped import shipped\n"
            "from app.ml.closeness.terms import terms_of\nfrom tests.ml.closeness.test_basis import SENTENCES\n"
            "print(sha256(shipped().vectors([terms_of(one) for one in SENTENCES]).tobytes()).hexdigest())"
        )
        env = {"OMP_NUM_THREADS": threads, "OPENBLAS_NUM_THREADS": threads, "PYTHONPATH": "."}
        told = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
        here = sha256(shipped().vectors([terms_of(one) for one in SENTENCES]).tobytes()).hexdigest()
        assert told.stdout.strip() == here
