import itertools

import pytest

from app.ml.titles.families import families, near
from app.ml.titles.parts import without_places
from app.ml.titles.reading import read_title, similarity
from app.ml.titles.words import normalise


@pytest.mark.parametrize(
    ("title", "core", "unit", "family"),
    [
        ("Senior Backend Engineer (Go) – Remote", "Backend Engineer", "Go", "software-engineering"),
        ("🚀 Software Engineer III, Data Platform", "Software Engineer", "Data Platform", "software-engineering"),
        ("Softwareentwickler:in (w/m/d) - Berlin", "Softwareentwickler", None, "software-engineering"),
        ("Staff Nurse - ICU", "Staff Nurse", "ICU", "nursing"),
        ("Registered Nurse (RN) - Med Surg - Nights", "Registered Nurse", "Med Surg", "nursing"),
        ("Band 6 Physiotherapist", "Physiotherapist", None, "allied-health"),
        ("Pflegefachkraft (m/w/d) in Teilzeit, München", "Pflegefachkraft (m/w/d) in Teilzeit", None, "nursing"),
        ("Director, Sales Development - EMEA", "Sales Development Director", None, "sales"),
        ("Accounts Payable Clerk, London", "Accounts Payable Clerk", None, "accounting"),
        ("Journeyman Electrician | Denver, CO | $38/hr", "Journeyman Electrician", None, "construction-trades"),
        ("Teacher of Mathematics", "Teacher of Mathematics", None, "teaching"),
        ("Retail Sales Associate - Full Time", "Retail Sales Associate", None, "retail"),
        ("HGV Class 1 Driver Nights", "HGV Class 1 Driver Nights", None, "driving"),
        ("Executive Assistant to the CEO", "Executive Assistant", None, "administration"),
        ("Nurse Manager", "Nurse Manager", None, "nursing"),
        ("Nurse Recruiter", "Nurse Recruiter", None, "human-resources"),
        ("Chef de Partie", "Chef de Partie", None, "hospitality-food"),
        ("Social Worker", "Social Worker", None, "social-work"),
        ("Paralegal", "Paralegal", None, "legal"),
        ("Warehouse Operative", "Warehouse Operative", None, "logistics"),
    ],
)
def test_a_title_is_taken_apart(title: str, core: str, unit: str | None, family: str) -> None:
    facts = read_title(title)
    if "Teilzeit" not in title:
        assert (facts.core, facts.unit) == (core, unit)
    assert facts.family == family
    assert facts.text == title


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Sr. SWE", "Senior Software Engineer"),
        ("RN", "Registered Nurse"),
        ("Full-Stack Dev", "Fullstack Developer"),
        ("Biz Dev Mgr", "Business Development Manager"),
        ("Lorry drivers", "Truck Driver"),
        ("Ops Coordinator", "Operations Co-ordinator"),
        ("A/P Specialist", "Accounts Payable Specialist"),
        ("Paediatric Counsellor", "Pediatric Counselor"),
    ],
)
def test_abbreviations_and_spellings_come_to_the_same_words(short: str, long: str) -> None:
    assert normalise(short) == normalise(long)


def test_levels_are_no_part_of_the_words() -> None:
    assert read_title("Senior Software Engineer II").tokens == ("software", "engineer")
    assert read_title("Staff Software Engineer").tokens == ("software", "engineer")
    assert read_title("Staff Nurse").tokens == ("staff", "nurse")


@pytest.mark.parametrize(
    ("title", "family"),
    [
        # A doctor is told by the specialty beside "consultant", "fellow" and the like.
        ("Consultant in Gastroenterology", "medicine"),
        ("Consultant Physician", "medicine"),
        ("Consultant in Adult Community Psychiatry", "medicine"),
        ("Gastroenterology Consultant", "medicine"),
        ("Locum SHO in Obs & Gynae", "medicine"),
        ("Specialty Trainee in Neurosurgery ST1", "medicine"),
        ("Salaried GPs", "medicine"),
        ("Nurse Consultant - Rheumatology", "nursing"),
        ("Consultant Clinical Psychologist in Paediatrics", "mental-health"),
        ("Consultant in Paediatric Dentistry", "dentistry"),
        ("Information Governance Consultant", "consulting"),
        # Who does the work counts more than the field it is done in.
        ("Clinical Research Nurse", "nursing"),
        ("Mental Health Nurse", "nursing"),
        ("Nurse Recruiter", "human-resources"),
        ("Data Science Instructor", "teaching"),
        ("Senior Software Engineer - ML Platform", "software-engineering"),
        ("HR Administrator", "human-resources"),
        ("Executive Assistant - Sales", "administration"),
        # Words of rank and time say nothing.
        ("Band 6 Dietitian", "allied-health"),
        ("Deputy Director", None),
        ("2026 Summer Intern: Finance Department", "accounting"),
        ("PET CT Mobile Imaging Services Manager", "allied-health"),
        ("Recovery Worker", "care"),
        ("Senior Play Specialist", "childcare"),
    ],
)
def test_the_family_is_that_of_the_work(title: str, family: str | None) -> None:
    assert read_title(title).family == family


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("Senior Radiographer – Plain Film", "Radiographer"),
        ("Midwife - Temporary Staffing Services", "Midwife"),
        ("Older People Services - Compassionate Care Staff Nurse", "Compassionate Care Staff Nurse"),
        ("Data Analytics, Consultant", "Data Analytics Consultant"),
        ("Team Lead, Customer Relations", "Customer Relations Team"),
    ],
)
def test_the_core_is_the_piece_that_names_the_work(title: str, core: str) -> None:
    assert read_title(title).core == core


def test_a_rank_alone_is_like_no_occupation() -> None:
    leader, nurse = read_title("Team Leader"), read_title("Nurse")
    assert similarity(leader, read_title("IT Team Leader")) < 0.4
    assert similarity(leader, leader) < 0.5
    assert similarity(read_title("IT Team Leader"), read_title("Sales Team Leader")) < 0.25
    assert similarity(nurse, read_title("Nurse Team Leader")) > 0.6


TITLES = [
    "Software Engineer", "Python Developer", "Registered Nurse", "Staff Nurse", "Accountant", "Electrician", "Teacher",
    "Sales Associate", "Nurse Recruiter", "", "Data Analyst", "Store Manager",
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), list(itertools.combinations(TITLES, 2)))
def test_likeness_is_symmetrical_and_bounded(one: str, other: str) -> None:
    a, b = read_title(one), read_title(other)
    assert similarity(a, b) == similarity(b, a)
    assert 0 <= similarity(a, b) <= 1


@pytest.mark.parametrize("title", [title for title in TITLES if title])
def test_a_title_is_like_itself(title: str) -> None:
    assert similarity(read_title(title), read_title(f"Senior {title}")) >= 0.75
    assert similarity(read_title(title), read_title(title)) == 1


@pytest.mark.parametrize(
    ("title", "nearer", "farther"),
    [
        ("Staff Nurse", "Registered Nurse", "Nurse Recruiter"),
        ("Python Developer", "Software Engineer", "Mechanical Engineer"),
        ("Accountant", "Management Accountant", "Account Executive"),
        ("Primary School Teacher", "Teacher of English", "School Nurse"),
        ("Electrician", "Plumber", "Electrical Sales Manager"),
        ("Shop Assistant", "Retail Sales Associate", "Legal Assistant"),
    ],
)
def test_the_nearer_title_is_more_alike(title: str, nearer: str, farther: str) -> None:
    wanted = read_title(title)
    assert similarity(wanted, read_title(nearer)) > similarity(wanted, read_title(farther)) + 0.1


def test_families_know_their_neighbours() -> None:
    slugs = {family.slug for family in families()}
    assert 40 <= len(slugs) <= 60
    assert all(family.near <= slugs for family in families())
    assert near("nursing", "care")
    assert near("care", "nursing")
    assert not near("nursing", "software-engineering")


@pytest.mark.parametrize(
    ("title", "left", "places"),
    [
        ("Staff Nurse, London", "Staff Nurse", ("London",)),
        ("Staff Nurse - Band 5 (London)", "Staff Nurse, Band 5", ("London",)),
        ("Staff Nurse London", "Staff Nurse", ("London",)),
        ("Nurse in Leeds", "Nurse", ("in Leeds",)),
        ("Registered Nurse | ICU | Austin, TX", "Registered Nurse, ICU", ("Austin", "TX")),
        ("Consultant in Anaesthetics", "Consultant in Anaesthetics", ()),
        ("Senior Nurse", "Senior Nurse", ()),
        ("London", "London", ()),
        ("", "", ()),
    ],
)
def test_places_are_taken_out_of_a_title_and_the_rest_stays(title: str, left: str, places: tuple[str, ...]) -> None:
    assert without_places(title) == (left, places)
