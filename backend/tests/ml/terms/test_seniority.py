import pytest

from app.ml.terms.seniority import Seniority, seniority_of, years_required


@pytest.mark.parametrize(
    ("title", "level"),
    [
        ("Sr. SWE II", "senior"),
        ("Senior Backend Engineer", "senior"),
        ("Software Engineer III", "senior"),
        ("Software Engineer II", "mid"),
        ("Support Engineer 2", "mid"),
        ("Jr. Data Analyst", "entry"),
        ("Graduate Occupational Therapist", "entry"),
        ("Staff Engineer, Payments", "lead"),
        ("Senior Staff Software Engineer", "lead"),
        ("Principal Scientist", "lead"),
        ("Charge Nurse - Nights", "lead"),
        ("Sous Chef", "lead"),
        ("Ward Manager", "manager"),
        ("Engineering Manager", "manager"),
        ("Store Supervisor", "manager"),
        ("Head of Finance", "director"),
        ("Associate Director, Clinical", "director"),
        ("Director of Nursing", "director"),
        ("VP of Sales", "executive"),
        ("Chief Nursing Officer", "executive"),
        ("Software Engineering Intern", "intern"),
        ("Werkstudent Marketing (m/w/d)", "intern"),
        ("Healthcare Assistant", "entry"),
        ("Senior Product Manager", "senior"),
        ("Senior Executive Assistant", "senior"),
    ],
)
def test_the_title_states_the_level(title: str, level: str) -> None:
    fact = seniority_of(title)
    assert fact is not None
    assert (fact.level.value, fact.quote in title) == (level, True)


@pytest.mark.parametrize(
    "title",
    [
        "Staff Nurse",
        "Staff Accountant",
        "Registered Nurse",
        "Product Manager",
        "Case Manager",
        "Account Executive",
        "Executive Assistant to the CEO",
        "Senior Living Advisor",
        "Lead Generation Specialist",
        "Internal Auditor",
        "International Sales",
        "Physician Assistant",
        "Account Executive, Mid-Market",
        "Software Engineer, Office of the CTO",
        "Junior High School Teacher",
        "Internship Coordinator",
    ],
)
def test_words_that_only_look_like_a_level_are_none(title: str) -> None:
    assert seniority_of(title) is None


def test_years_speak_only_where_the_title_is_silent() -> None:
    text = "You have 6+ years of experience in nursing."
    assert seniority_of("Nurse", text) == seniority_of("Nurse", text)
    fact = seniority_of("Nurse", text)
    assert fact is not None
    assert (fact.level, fact.quote) == (Seniority.SENIOR, "6+ years of experience")
    junior = seniority_of("Junior Nurse", text)
    assert junior is not None
    assert junior.level is Seniority.ENTRY


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("5+ years of Python experience", 5, None),
        ("3-5 years' experience in a similar role", 3, 5),
        ("At least two (2) years post-registration experience", 2, None),
        ("Minimum of 3 years surgical nursing experience", 3, None),
        ("Experience: 6+ years", 6, None),
        ("one year of specialized experience", 1, None),
        ("mindestens 3 Jahre Berufserfahrung", 3, None),
        ("2 ans d'expérience en vente", 2, None),
        ("Less than 5 years of experience", None, 5),
        ("8+ years building teams; 3+ years with Go preferred", 8, None),
    ],
)
def test_years_of_experience_are_read(text: str, low: int | None, high: int | None) -> None:
    years = years_required(text)
    assert years is not None
    assert (years.min, years.max) == (low, high)
    assert years.quote in text


@pytest.mark.parametrize(
    "text",
    [
        "We have 25 years of experience in care.",
        "Our company has served patients for over 40 years.",
        "You must be at least 18 years of age.",
        "33 days of leave after 10 years service",
        "a 2 year fixed contract",
        "Founded 12 years ago",
        "for young people aged 12-18 years experiencing distress",
        "401k after 1 year",
    ],
)
def test_other_years_are_not_asked_of_anyone(text: str) -> None:
    assert years_required(text) is None


def test_a_wish_counts_only_where_nothing_is_firm() -> None:
    wished = years_required("Ideally 4 years of experience in retail")
    assert wished is not None
    assert wished.min == 4
    firm = years_required("2 years of experience required. 7 years of experience preferred.")
    assert firm is not None
    assert firm.min == 2
