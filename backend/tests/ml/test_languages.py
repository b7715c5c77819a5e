import pytest

from app.ml.languages import find_languages


def read(text: str) -> list[tuple[str, str | None, bool]]:
    return [(mention.name, mention.level, mention.required) for mention in find_languages(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Excellent written and spoken English", [("English", "C1", True)]),
        ("Fluent in German and English (C1), French a plus", [("German", "C1", True), ("English", "C1", True), ("French", "C1", False)]),
        ("German C1, French B1", [("German", "C1", True), ("French", "B1", True)]),
        ("C1 German, B1 French", [("German", "C1", True), ("French", "B1", True)]),
        ("fluent in German, French or Italian", [("German", "C1", True), ("French", "C1", True), ("Italian", "C1", True)]),
        ("Native-level English; conversational Mandarin", [("English", "native", True), ("Mandarin Chinese", "B1", True)]),
        ("Deutschkenntnisse mind. B2, Englisch fließend", [("German", "B2", True), ("English", "C1", True)]),
        ("Anglais courant exigé", [("English", "C1", True)]),
        ("Spanish-speaking nurses wanted", [("Spanish", None, True)]),
        ("Nice to have\n- Dutch language skills", [("Dutch", None, False)]),
        ("basic Polish language skills", [("Polish", "A2", True)]),
    ],
)  # fmt: skip
def test_languages_with_level_and_importance(text: str, expected: list[tuple[str, str | None, bool]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We are a French company with German customers",
        "the Go language and Swift",
        "polish your skills",
        "Latin America and the Spanish market",
        "English Teacher, English Literature",
        "English-speaking markets",
        "We welcome applicants of any race. Our equal opportunity policy is written in English.",
        "",
    ],
)
def test_peoples_and_subjects_are_no_language_skill(text: str) -> None:
    assert find_languages(text) == []
