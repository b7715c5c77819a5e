"""Titles are invented; the occupations are those of ESCO and O*NET."""

import pytest

from app.ml.occupations import nearest, occupation_of
from app.ml.terms.seniority import Seniority
from app.ml.titles.reading import read_title

_S = Seniority


@pytest.mark.parametrize(
    ("title", "label", "isco", "onet"),
    [
        ("Sr. SWE II", "software developer", "2512", "15-1252.00"),
        ("Senior Software Engineer, Payments", "software developer", "2512", "15-1252.00"),
        ("Staff Software Engineer", "software developer", "2512", "15-1252.00"),
        ("Data Scientist (Pricing)", "data scientist", "2511", "15-2051.00"),
        ("Junior Data Analyst - Remote", "data analyst", "2511", None),
        ("Staff Nurse", "nurse responsible for general care", "2221", "29-1141.00"),
        ("Registered Nurse - ICU (Nights)", "nurse responsible for general care", "2221", "29-1141.00"),
        ("Staff Nurse, Stroke Rehabilitation - Band 5", "nurse responsible for general care", "2221", "29-1141.00"),
        ("Warehouse Operative / Reach Truck", "warehouse worker", "9333", None),
        ("Midwife Band 6", "midwife", "2222", None),
        ("Dental Hygienist", "dental hygienist", "3251", "29-1292.00"),
        ("Physical Therapist", "physiotherapist", "2264", "29-1123.00"),
        ("Veterinary Nurse", "veterinary nurse", "3240", "29-2056.00"),
        ("Senior Accountant II", "accountant", "2411", "13-2011.00"),
        ("Financial Controller", "financial controller", "2411", "11-3031.00"),
        ("Bookkeeper (part-time)", "bookkeeper", "3313", "43-3031.00"),
        ("Investment Banking Analyst", "investment analyst", "2413", "13-2051.00"),
        ("Electrician", "electrician", "7411", "47-2111.00"),
        ("Plumber - Leeds", "plumber", "7126", "47-2152.00"),
        ("Welder (TIG)", "welder", "7212", "51-4121.00"),
        ("Carpenter, Site Based", "carpenter", "7115", "47-2031.00"),
        ("Primary School Teacher", "primary school teacher", "2341", "25-2021.00"),
        ("Lecturer in Nursing", "nursing lecturer", "2310", "25-1072.00"),
        ("Kitchen Porter", "kitchen porter", "9412", None),
        ("Barista", "barista", "5132", "35-3023.01"),
        ("Security Guard", "security guard", "5414", "33-9032.00"),
        ("Softwareentwickler (m/w/d)", "software developer", "2512", "15-1252.00"),
        ("Krankenschwester (m/w/d)", "nurse responsible for general care", "2221", "29-1141.00"),
        ("Hebamme", "midwife", "2222", None),
        ("Grundschullehrerin", "primary school teacher", "2341", None),
        ("Comptable", "accountant", "2411", "13-2011.00"),
        ("Plombier chauffagiste", "plumber", "7126", None),
        ("Aide-soignant de nuit", "nurse assistant", "5321", "31-1131.00"),
    ],
)
def test_a_title_finds_its_occupation(title: str, label: str, isco: str, onet: str | None) -> None:
    found = occupation_of(title)
    assert found, nearest(title, 2)
    first = found[0]
    assert (first.label, first.isco) == (label, isco)
    if onet:
        assert first.onet == onet
        assert first.onet_title


@pytest.mark.parametrize(
    "title",
    ["Various positions", "Join our team!", "Talent pool 2027", "General Application", "Manager", "Team Lead",
     "Officer", "", "   ", "12345", "日本語", "xqzzt", "Open Day"],
)  # fmt: skip
def test_a_title_that_names_no_occupation_gets_none(title: str) -> None:
    assert occupation_of(title) is None


def test_answers_are_ranked_and_told_apart() -> None:
    found = occupation_of("Data Scientist", limit=10)
    assert found
    assert len(found) == 10
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert all(0 <= one.score <= 1 for one in found)
    assert len({one.uuid for one in found}) == 10
    assert found[0].uri == f"http://data.europa.eu/esco/occupation/{found[0].uuid}"


def test_the_same_title_always_gets_the_same_answer() -> None:
    first = nearest("Hospital Pharmacist", 5)
    nearest.cache_clear()
    assert nearest("Hospital Pharmacist", 5) == first


def test_a_very_long_title_is_read_to_its_three_hundredth_letter() -> None:
    assert nearest("Plumber " + "x" * 5000, 1)


@pytest.mark.parametrize(
    ("title", "seniority", "specialisation"),
    [
        ("Sr. SWE II, Payments", _S.SENIOR, "Payments"),
        ("Staff Nurse", None, None),
        ("Staff Nurse - Intensive Care Unit", None, "Intensive Care Unit"),
        ("Staff Engineer, Search", _S.LEAD, "Search"),
        ("Paediatric Nurse", None, "Paediatric"),
        ("Community Mental Health Nurse", None, "Community Mental Health"),
        ("Registered Nurse", None, None),
        ("Tax Accountant", None, "Tax"),
        ("Senior Accountant (Payroll)", _S.SENIOR, "Payroll"),
        ("Marine Electrician", None, "Marine"),
        ("Journeyman Electrician", None, None),
        ("Teacher of Mathematics", None, "Mathematics"),
        ("Physics Teacher", None, "Physics"),
        ("Lecturer in Economics", None, "Economics"),
        ("Consultant in Emergency Medicine", _S.SENIOR, "Emergency Medicine"),
        ("Junior Welder (TIG)", _S.ENTRY, "TIG"),
        ("Project Manager", None, None),
    ],
)
def test_a_title_says_its_level_and_its_field(title: str, seniority: Seniority | None, specialisation: str) -> None:
    facts = read_title(title)
    assert (facts.seniority, facts.specialisation) == (seniority, specialisation)
