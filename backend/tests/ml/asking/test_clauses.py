import pytest

from app.ml.requirements.reading import read_requirements


def read(said: str) -> list[tuple[str, str]]:
    return [(asked.text, asked.importance) for asked in read_requirements(f"Requirements\n- {said}")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("3 years of experience with SAP, ideally in retail",
         [("3 years of experience with SAP", "must"), ("ideally in retail", "nice")]),
        ("BLS required; ACLS preferred", [("BLS required", "must"), ("ACLS preferred", "nice")]),
        ("Experience with PostgreSQL; Kafka is a plus",
         [("Experience with PostgreSQL", "must"), ("Kafka is a plus", "nice")]),
        ("5+ years of welding and a valid forklift licence",
         [("5+ years of welding", "must"), ("a valid forklift licence", "must")]),
        ("Strong Python (Django preferred)", [("Strong Python", "must"), ("Django preferred", "nice")]),
        ("Sehr gute Kenntnisse in Linux, idealerweise auch in Ansible",
         [("Sehr gute Kenntnisse in Linux", "must"), ("idealerweise auch in Ansible", "nice")]),
        ("Maîtrise du français ; l'anglais est un plus",
         [("Maîtrise du français", "must"), ("l'anglais est un plus", "nice")]),
        ("Bachelor's degree; or 4 years of experience in bookkeeping",
         [("Bachelor's degree; or 4 years of experience in bookkeeping", "must")]),
        ("Forklift and reach truck licence required", [("Forklift and reach truck licence required", "must")]),
        ("Trello and HubSpot experience", [("Trello and HubSpot experience", "must")]),
        ("Degree in accounting, finance or economics", [("Degree in accounting, finance or economics", "must")]),
    ],
)  # fmt: skip
def test_a_sentence_with_several_demands(said: str, expected: list[tuple[str, str]]) -> None:
    assert read(said) == expected


@pytest.mark.parametrize(
    ("said", "any_of"),
    [
        ("Experience with Java or Kotlin", True),
        ("Python oder Java", True),
        ("One of: Excel, Power BI", True),
        ("Python and Java", False),
        ("Python", False),
    ],
)
def test_one_skill_of_several_may_be_enough(said: str, any_of: bool) -> None:
    (asked,) = read_requirements(f"Requirements\n- {said}")
    assert asked.any_of is any_of


@pytest.mark.parametrize(
    "said", ["No experience required", "Berufserfahrung ist nicht erforderlich", "Aucun diplôme requis"]
)
def test_what_is_not_needed_is_no_requirement(said: str) -> None:
    assert read(said) == []


def test_what_is_not_needed_may_still_be_welcome() -> None:
    assert read("A driving licence is helpful but not required") == [
        ("A driving licence is helpful but not required", "nice")
    ]
