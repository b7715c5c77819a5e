import pytest

from app.ml.text.folding import american, canonical
from app.ml.text.stemming import key_of, singular, stem


@pytest.mark.parametrize(
    "words",
    [
        ("manage", "manages", "managed", "managing"),
        ("plan", "plans", "planned", "planning"),
        ("make", "makes", "making", "made"),
        ("carry", "carries", "carried", "carrying"),
        ("control", "controls", "controlled", "controlling"),
        ("install", "installed", "installing"),
        ("write", "writing", "wrote", "written"),
        ("care", "cares", "cared", "caring"),
        ("use", "using", "used"),
        ("organise", "organize", "organising", "organized"),
        ("add", "adds", "adding", "added"),
    ],
    ids=lambda words: words[0],
)
def test_inflections_of_a_verb_share_a_stem(words: tuple[str, ...]) -> None:
    assert len({stem(word) for word in words}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("manage", "management"), ("car", "care"), ("nurse", "nursing"), ("train", "training"), ("need", "seed")],
)
def test_other_words_keep_theirs(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    ("plural", "one"),
    [("policies", "policy"), ("processes", "process"), ("boxes", "box"), ("analyses", "analysis"), ("staff", "staff")],
)
def test_plurals(plural: str, one: str) -> None:
    assert singular(plural) == singular(one)


def test_only_the_first_word_of_a_phrase_may_be_inflected() -> None:
    assert key_of("managing the musical staff") == key_of("manage musical staff")
    assert key_of("food processing") != key_of("food processed")
    assert key_of("children's care-plans") == ("child", "care", "plan")
    assert key_of("the of a") == ("of",)
    assert key_of("") == key_of("the") == ()


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Organisation design", "organization-design"),
        ("Paediatric  Nursing", "pediatric nursing"),
        ("Modelling", "modeling"),
        ("Élan", "elan"),
    ],
)
def test_names_are_compared_in_one_spelling(name: str, same: str) -> None:
    assert canonical(name) == canonical(same)


def test_american_words_stay_as_they_are() -> None:
    assert american("wise") == "wize"  # compared with its like alone, never shown
    assert american("center") == american("centre")
