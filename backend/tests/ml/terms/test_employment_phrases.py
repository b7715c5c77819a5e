"""The kind of employment in running words: of this position, and not of other people."""

import pytest

from app.ml.terms.employment import employment_type_of


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        # who is looked for, and what the position is
        ("Cook", "We are looking for a full time cook to join our kitchen.", "full_time"),
        ("Cook", "An exciting opportunity has arisen for a part time (22 hours) cook in our canteen.", "part_time"),
        ("Cook", "The post is 1 wte and fixed term until June.", "temporary"),
        ("Cook", "These are permanent posts and part of a large team.", "full_time"),
        ("Cook", "Positions may be filled as permanent with a full-time work schedule.", "full_time"),
        ("Cook", "You join our team to work part time.", "part_time"),
        ("Cook", "We are recruiting cooks for full and part-time vacancies.", "full_time"),
        ("Cook", "Full or part time hours will be considered.", "full_time"),
        # lines and headings
        ("Cook", "Cook - Site 4 - Permanent, 30 hours per week\nWe cook.", "full_time"),
        ("Cook", "37.5 hours Full-Time\nPerm Contract", "full_time"),
        ("Cook", "Contract type- Permanent\nWe cook.", "full_time"),
        ("Cook", "Job Contract Type: Part time\nWe cook.", "part_time"),
        ("Cook", "Schedule: mornings | Part-time\nWe cook.", "part_time"),
        ("Cook", "We cook.\n#full-time", "full_time"),
        # terms that say so themselves
        ("Cook", "The appointment is not to exceed 13 months.", "temporary"),
        ("Cook", "This position has a maximum two year term.", "temporary"),
        ("Cook", "A unique secondment opportunity outside of your kitchen.", "temporary"),
        ("Cook", "You join us as an independent contractor.", "contract"),
        ("Cook", "To start in May for 3 months initially with a view to extend.", "temporary"),
        ("Cook", "Come and join our staff bank.", "per_diem"),
        ("Cook", "We are looking for bank workers.", "per_diem"),
        ("Bank Cook", "We cook.", "per_diem"),
        ("Cook (Bank)", "We cook.", "per_diem"),
        ("F/T Cook", "We cook.", "full_time"),
        # hours speak before permanence
        ("Cook", "This is a permanent role. The position is part time.", "part_time"),
        ("Cook", "22.5 hours (fixed term12 months)", "temporary"),
    ],
)
def test_the_terms_of_this_position(title: str, text: str, kind: str) -> None:
    found = employment_type_of(title, text)
    assert found is not None
    assert found.value == kind


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Cook", "We offer healthcare benefits for full time and part time positions."),
        ("Cook", "Our full-time employees receive a pension."),
        ("Cook", "Three years of full-time, satisfactory experience in a kitchen"),
        ("Cook", "Holiday is pro rata for part time staff."),
        ("Cook", "Benefits may not be the same as for a full-time position."),
        ("Cook", "You may be converted to a term or permanent position."),
        ("Cook", "On completion you have the opportunity to apply for a permanent position."),
        ("Cook", "Applicants who lack the diploma may be given a temporary appointment."),
        ("Cook", "We support flexible options, such as: part-time, job sharing and compressed hours."),
        ("Cook", "You have the opportunity to work bank shifts as well."),
        ("Cook", "A secondment would also be considered."),
        ("Cook", "You prepare our 1099 filings and review every contract."),
        ("Cook", "Students may be employed full-time during their vacation."),
        ("Bank Teller", "You greet our customers."),
        ("Buyer, Contract Support Unit", "You buy pans."),
    ],
)
def test_the_terms_of_others(title: str, text: str) -> None:
    assert employment_type_of(title, text) is None
