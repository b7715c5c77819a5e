import pytest

from app.ml.terms.shifts import shift_of


def read(text: str, title: str = "") -> str | None:
    fact = shift_of(title, text)
    if fact is None:
        return None
    assert all(quote in text or quote == title for quote in fact.quotes)
    hours = f" {fact.hours_min:g}-{fact.hours_max:g}h" if fact.hours_min is not None else ""
    return f"{'+'.join(fact.kinds)}{hours}{f' {fact.times}' if fact.times else ''}".strip()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Night shifts and weekends are part of the rota.", "night+weekend"),
        ("Internal rotation onto nights.", "night+rotating"),
        ("Rotating shifts in our warehouse, 36 hours per week.", "rotating 36-36h"),
        ("Monday to Friday, 9am - 5pm.", "day 9am - 5pm"),
        ("You work from 3:00 PM to 11:30 PM on second shift.", "evening 3:00 PM to 11:30 PM"),
        ("You join the on-call rotation one week in six.", "on_call"),
        ("Evenings and Saturdays in the restaurant.", "evening+weekend"),
        ("20-25 hours a week in term time.", "20-25h"),
        ("Arbeiten im 3-Schicht-System, auch am Wochenende.", "rotating+weekend"),
        ("Früh- und Spätdienst, Nachtdienst und Rufbereitschaft.", "evening+night+on_call"),
        ("38,5 Stunden pro Woche, montags bis freitags.", "day 38.5-38.5h"),
        ("Travail en 2x8, de nuit et le week-end.", "rotating+weekend"),
        ("Poste de nuit, 35 heures par semaine.", "night 35-35h"),
        ("Turnos rotativos y fines de semana.", "rotating+weekend"),
        ("Escala 6x1, 44 horas semanais e plantão.", "rotating+on_call 44-44h"),
    ],
)
def test_when_one_works(said: str, expected: str) -> None:
    assert read(f"You keep the place running.\n{said}\n") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Staff Nurse - Nights", "night"), ("Picker (Weekends)", "weekend"), ("Welder, 2nd Shift", "evening"),
     ("Night Porter", "night"), ("Data Engineer", None)],
)  # fmt: skip
def test_a_title_says_it_too(title: str, expected: str | None) -> None:
    assert read("You keep the place running.", title) == expected


@pytest.mark.parametrize(
    "said",
    [
        "No weekends and no night shifts.",
        "Weekends off.",
        "Keine Nachtschichten.",
        "Pas de travail de nuit.",
        "We are shifting to the cloud.",
        "Our drivers are home every weekend.",
        "Our help line is open 24/7.",
        "Enjoy a night out with the team.",
        "",
    ],
)
def test_what_is_denied_or_meant_otherwise_is_no_shift(said: str) -> None:
    assert read(said) is None
