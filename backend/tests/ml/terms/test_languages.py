import pytest

from app.ml.terms.languages import find_languages


def read(text: str) -> str:
    found = find_languages(text)
    return ", ".join(f"{mention.name} {mention.level}{'' if mention.required else '?'}" for mention in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Excellent written and spoken English", "English C1"),
        ("Fluent in German and English (C1), French a plus", "German C1, English C1, French C1?"),
        ("German C1, French B1", "German C1, French B1"),
        ("Fluent Dutch (C1) and Italian (A2 or better)", "Dutch C1, Italian A2"),
        ("C1 German, B1 French", "German C1, French B1"),
        ("fluent in German, French or Italian", "German C1, French C1, Italian C1"),
        ("Native-level English; conversational Mandarin", "English native, Mandarin Chinese B1"),
        ("Deutschkenntnisse mind. B2, Englisch fließend", "German B2, English C1"),
        ("Anglais courant exigé", "English C1"),
        ("Spanish-speaking nurses wanted", "Spanish None"),
        ("Nice to have\n- Dutch language skills", "Dutch None?"),
        ("basic Polish language skills", "Polish A2"),
    ],
)
def test_languages_with_level_and_importance(text: str, expected: str) -> None:
    """A question mark stands for a language that is only wished for."""
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
