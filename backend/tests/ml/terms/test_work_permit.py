import pytest

from app.ml.terms.work_permit import work_permit_of


def read(text: str) -> str | None:
    fact = work_permit_of(text)
    if fact is None:
        return None
    assert fact.quote in text
    return " ".join([fact.kind, *fact.countries])


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("You must have the right to work in the UK.", "right_to_work GB"),
        ("Applicants must be authorized to work in the U.S. without sponsorship.", "right_to_work US"),
        ("You need a valid work permit.", "right_to_work"),
        ("Candidates must be legally eligible to work in Ireland.", "right_to_work IE"),
        ("Current work authorization in Canada or Mexico is required.", "right_to_work CA MX"),
        ("Remote, with authorization to work in Australia.", "right_to_work AU"),
        ("Must be a U.S. citizen or permanent resident.", "right_to_work US"),
        ("Must be a U.S. citizen.", "citizenship US"),
        ("US citizenship is required.", "citizenship US"),
        ("Gültige Arbeitserlaubnis für Deutschland erforderlich.", "right_to_work DE"),
        ("Permis de travail valide en France exigé.", "right_to_work FR"),
        ("Permiso de trabajo en España imprescindible.", "right_to_work ES"),
    ],
)
def test_what_is_demanded(said: str, expected: str) -> None:
    assert read(f"You look after the garden.\n{said}\n") == expected


@pytest.mark.parametrize(
    "said",
    [
        "Are you authorized to work in Canada?",
        "We will help you get a work permit.",
        "No work permit is required.",
        "We consider applicants regardless of citizenship.",
        "You serve the citizens of Leeds.",
        "You issue building permits.",
        "You like to work in the open air.",
        "",
    ],
)
def test_other_permits_are_no_demand(said: str) -> None:
    assert read(said) is None


def test_citizenship_outweighs_the_right_to_work() -> None:
    assert read("You must be authorized to work in the US.\nUS citizenship is required.") == "citizenship US"
