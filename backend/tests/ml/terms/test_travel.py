import pytest

from app.ml.terms.travel import travel_of


def read(text: str) -> str | None:
    fact = travel_of(text)
    if fact is None:
        return None
    assert fact.quote in text
    return f"{fact.amount} {fact.share_min}-{fact.share_max}"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Up to 25% travel to customer sites.", "yes None-25"),
        ("Travel: 10-20 %", "yes 10-20"),
        ("About 60% of your time is travel between depots.", "frequent 60-60"),
        ("At least 50 percent travel is required.", "frequent 50-None"),
        ("Less than 5% travel.", "occasional None-5"),
        ("You must be willing to travel between our clinics.", "yes None-None"),
        ("Occasional travel to the head office is required.", "occasional None-None"),
        ("Frequent international travel is part of the job.", "frequent None-None"),
        ("Reisebereitschaft (ca. 30 %) wird vorausgesetzt.", "yes 30-30"),
        ("Gelegentliche Dienstreisen und Reisebereitschaft.", "occasional None-None"),
        ("Déplacements fréquents à prévoir.", "frequent None-None"),
        ("Disponibilidad para viajar.", "yes None-None"),
        ("No travel required.", "none None-None"),
        ("Travel is not required.", "none None-None"),
        ("Keine Reisetätigkeit.", "none None-None"),
        ("Aucun déplacement.", "none None-None"),
        ("Travel required: 0%", "none None-None"),
    ],
)
def test_how_much_one_travels(said: str, expected: str) -> None:
    assert read(f"You sell pumps.\n{said}\nBring a coat.") == expected


@pytest.mark.parametrize(
    "said",
    [
        "We build travel software.",
        "You book flights and arrange travel for the directors.",
        "Benefits\n- Travel insurance and a travel allowance",
        "We pay travel expenses.",
        "Travel nurse assignments are our business.",
        "Do you like to travel?",
        "You guide travellers through the old town.",
        "Light travels fast in our fibres.",
        "",
    ],
)
def test_other_travel_is_none_of_the_job(said: str) -> None:
    assert read(said) is None


def test_a_share_says_more_than_a_word() -> None:
    assert read("Some travel is required.\nTravel is up to 40%.") == "frequent None-40"
