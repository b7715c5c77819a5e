import pytest

from app.ml.terms.employment import employment_type_of


@pytest.mark.parametrize(
    ("title", "text", "tags", "kind"),
    [
        ("Nurse", "", ["FULL_TIME"], "full_time"),
        ("Nurse", "", ["Part-time"], "part_time"),
        ("Nurse", "", ["Vollzeit"], "full_time"),
        ("Nurse", "", ["CDI"], "full_time"),
        ("Nurse (Part Time)", "", [], "part_time"),
        ("Bank Staff Nurse", "", ["Bank staff"], "per_diem"),
        ("RN - PRN", "", [], "per_diem"),
        ("Engineer - 6 month contract", "", [], "contract"),
        ("Data Science Intern", "", [], "internship"),
        ("Meet and Greet Volunteer", "", ["VOLUNTEER"], "volunteer"),
        ("Locum Pharmacist", "", [], "temporary"),
        ("Teacher", "Contract type: Fixed-term", [], "temporary"),
        ("Cook", "Employment type: Full-time\nWe cook.", [], "full_time"),
        ("Welder", "This is a full-time position.", [], "full_time"),
        ("Clerk", "Hours: full or part-time available", [], "full_time"),
        ("Clerk", "We have a part time vacancy in our team.", [], "part_time"),
        ("Clerk", "We offer a permanent contract", [], "full_time"),
        ("Contract Manager", "You negotiate contracts.", [], None),
        ("Volunteer Coordinator", "", [], None),
        ("Nurse", "Our full-time employees receive benefits.", [], None),
        ("", "", [], None),
    ],
)
def test_the_kind_of_employment(title: str, text: str, tags: list[str], kind: str | None) -> None:
    found = employment_type_of(title, text, tags)
    assert (found.value if found else None) == kind
