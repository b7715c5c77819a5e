import pytest

from app.ml.asking.sections import heading_section, sections
from app.ml.requirements.reading import read_requirements

POSTING = """About us
We build payment software in Python and love teamwork.
What you'll do
• Build APIs in Django
Requirements
• 5+ years of Python experience
• PostgreSQL and Kafka
• Excellent communication skills
• Ability to lift 50 lbs
Nice to have:
• Terraform
Benefits
• Learn React on our time
We are an equal opportunity employer and value Java."""


def read(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    return [(item.text, item.skill_ids, item.importance) for item in read_requirements(text)]


def test_sections_tell_a_demand_from_a_wish_and_a_duty() -> None:
    assert read(POSTING) == [
        ("Build APIs in Django", ("django",), "generic"),
        ("5+ years of Python experience", ("python",), "must"),
        ("PostgreSQL and Kafka", ("postgresql", "apache-kafka"), "must"),
        ("Excellent communication skills", ("communication",), "generic"),
        ("Ability to lift 50 lbs", (), "must"),
        ("Terraform", ("terraform",), "nice"),
    ]
    assert [item.years for item in read_requirements(POSTING) if item.years] == [5]
    assert all(item.quote in POSTING for item in read_requirements(POSTING))


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        ("Experience with wound care is essential.", "must"),
        ("You must know IFRS.", "must"),
        ("Wound care experience would be desirable.", "nice"),
        ("Knowledge of MIG welding is a plus.", "nice"),
        ("Erfahrung mit Docker ist zwingend erforderlich.", "must"),
        ("Docker ist von Vorteil.", "nice"),
        ("La maîtrise de Docker est un plus.", "nice"),
        ("You will teach phonics to small groups.", "generic"),
    ],
)
def test_words_of_a_sentence_decide_where_no_heading_does(text: str, importance: str) -> None:
    (requirement,) = read_requirements(text)
    assert requirement.importance == importance


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Requirements", "must"),
        ("What you'll need:", "must"),
        ("Essential criteria", "must"),
        ("Person Specification", "must"),
        ("Dein Profil", "must"),
        ("Das bringst du mit", "must"),
        ("Profil recherché", "must"),
        ("Preferred Qualifications", "nice"),
        ("Nice to have", "nice"),
        ("Desirable", "nice"),
        ("Von Vorteil", "nice"),
        ("Responsibilities", "duties"),
        ("Deine Aufgaben", "duties"),
        ("What we offer", "offer"),
        ("Wir bieten", "offer"),
        ("About us", "about"),
        ("Equal Opportunity", "notice"),
        ("Kitchen", None),
        ("", None),
    ],
)
def test_headings_open_sections(heading: str, section: str | None) -> None:
    assert heading_section(heading.lower().replace("é", "e")) == section


def test_a_label_in_a_line_opens_its_section() -> None:
    assert sections("Requirements: a degree and Python\nNice to have: Rust") == ("must", "nice")


@pytest.mark.parametrize(
    "text",
    [
        "We use Docker every day.",
        "Our stack is Python and Django.",
        "Hollow Oak is a leading provider of payroll software.",
        "Brightwater Trust is committed to safeguarding.",
        "The team has three nurses and a pharmacist.",
        "You will gain experience with SAP.",
        "We are a bakery that has sold bread since 1921.",
        "Wir entwickeln Software in Java für Krankenhäuser.",
        "Nous développons des applications en Java.",
        "Please contact Ann for an informal discussion about nursing.",
    ],
)
def test_what_tells_of_the_employer_is_no_requirement(text: str) -> None:
    assert read(text) == []
    assert read(f"Requirements\n{text}") == []


def test_a_posting_without_demands_asks_for_nothing() -> None:
    assert read("We are a bakery.\nCome and visit us.") == []


def test_a_very_long_demand_is_quoted_in_part() -> None:
    text = "Requirements:\n- Python " + "and more " * 200
    (requirement,) = read_requirements(text)
    assert len(requirement.quote) <= 600
    assert requirement.quote in text


@pytest.mark.parametrize(
    ("line", "importance"),
    [
        ("Nice to have: Kubernetes", "nice"),
        ("Requirements: RN licence, BLS", "must"),
        ("Must have: Java, Spring", "must"),
        ("Experience: two years in a bakery", "must"),
    ],
)
def test_a_heading_with_its_demand_on_one_line(line: str, importance: str) -> None:
    [asked] = read_requirements(f"What you bring\n- Patience with trainees\n\n{line}\n")[1:]

    assert (asked.importance, asked.quote) == (importance, line)


@pytest.mark.parametrize("line", ["Requirements", "Nice to have:", "What we offer: tea", "Benefits: a pension"])
def test_a_bare_heading_asks_for_nothing(line: str) -> None:
    assert len(read_requirements(f"What you bring\n- Patience with trainees\n\n{line}\n")) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Fluent English, and German is a plus", [("must", ("english",)), ("nice", ("german",))]),
        ("You need Java, and Kotlin is a plus", [("must", ("java",)), ("nice", ("kotlin",))]),
        ("Java, Kotlin, and Scala are a plus", [("nice", ("java", "kotlin", "scala"))]),
    ],
)
def test_a_wish_behind_a_demand_stands_alone(line: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert [
        (asked.importance, asked.skill_ids) for asked in read_requirements(f"What you bring\n- {line}\n")
    ] == expected
