"""Years of experience: the least with which somebody meets all that is insisted on."""

import pytest

from app.ml.terms.years import years_mentioned, years_required


@pytest.mark.parametrize(
    ("text", "least"),
    [
        # alternatives: the least counts
        ("1. A degree in botany and two years of experience with roses; or 2. Six years of experience with roses.", 2),
        ("Bachelor's degree with 8 years of experience, or a Master's degree with 6 years of experience", 6),
        ("- Five years of experience as a baker; or\n- Two years of experience as a baker and a diploma in baking", 2),
        ("Four years of experience in tiling OR one year of experience in tiling and a trade certificate", 1),
        # what is asked besides: the most counts
        ("6+ years of experience in sales; at least 2 years of experience leading people", 6),
        ("5+ years of experience in sales, marketing, or finance. 3 years of experience with budgets required.", 5),
        ("Two years of experience with bees; or 2. Four years with ants. However, all must have 3 years with bats.", 3),
        # a year in months and weeks
        ("At least 36 months of experience in a kitchen", 3),
        ("52 weeks of specialized experience with kilns", 1),
        ("One year (52 weeks) of experience with kilns", 1),
        # wishes, and what is asked of some only, stand back
        ("Two years of experience as a guide. To be eligible for placement in level III, five years of experience.", 2),
        ("Requirements\n- 2 years of experience in a nursery\nNice to have\n- 6 years of experience in a nursery", 2),
        # a requirement in a sentence about the employer
        ("We love the coffee we serve and are looking for baristas with 2 years or more experience", 2),
        ("2 or more years of customer service experience", 2),
        ("Experience: +6 years", 6),
        ("4+ years glazing tall windows", 4),
        ("at least [5] years of combined legal experience", 5),
    ],
)  # fmt: skip
def test_the_least_that_qualifies(text: str, least: int) -> None:
    years = years_required(text)
    assert years is not None
    assert years.min == least
    assert years.quote in text


@pytest.mark.parametrize(
    "text",
    [
        # time at school
        "3 years of progressively higher level graduate education",
        "two full years of college coursework in chemistry",
        # months of a contract, or no whole years
        "A 12 months fixed term contract for an experienced cook",
        "At least 6 months experience in a shop",
        "18 months of experience in a shop",
        # how a demand may be met
        "A diploma may be substituted for one year of the required experience.",
        "One year of experience credit will be given for each 30 credits.",
        # the employer
        "A charity with over 50 years' experience of rescuing hedgehogs",
        "You can complete 20 years of covered service before the retirement age.",
    ],
)
def test_time_that_is_asked_of_nobody(text: str) -> None:
    assert years_required(text) is None


def test_each_mention_knows_its_place() -> None:
    text = "Cook: 2 years of experience. Baker: 4 years of experience preferred."
    mentions = years_mentioned(text)
    assert [(mention.years.min, mention.optional) for mention in mentions] == [(2, False), (4, True)]
    assert [text[mention.start : mention.end] for mention in mentions] == ["2 years", "4 years"]
