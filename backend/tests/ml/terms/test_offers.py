"""What an employer offers and demands beside the work: sponsorship, clearance, benefits; language and summary."""

import pytest

from app.ml.posting import enrich
from app.ml.terms.benefits import find_benefits
from app.ml.terms.clearance import clearance_of
from app.ml.terms.sponsorship import sponsorship_of
from app.ml.text.written_in import language_code, written_in


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Visa sponsorship is available.", "offered"),
        ("Berlin | Onsite | visa sponsorship", "offered"),
        ("We can sponsor work visas for the right person.", "offered"),
        ("Applicants who require Tier 2 sponsorship to work here are welcome.", "offered"),
        ("We are unable to sponsor visas at this time.", "not_offered"),
        ("Sponsorship is not available for this position.", "not_offered"),
        ("You must be authorised to work in Canada without the need for sponsorship.", "not_offered"),
        ("This role is not eligible for sponsorship.", "not_offered"),
        ("We don't sponsor visas for every role.", None),
        ("Will you now or in the future require visa sponsorship?", None),
        ("You look after our sponsors and their events.", None),
        ("We offer company-sponsored health insurance.", None),
        ("We do not sponsor events.", None),
        ("We do not sponsor visas.\nFor nurses visa sponsorship is available.", None),
    ],
)
def test_sponsorship(said: str, kind: str | None) -> None:
    found = sponsorship_of(f"Who we are.\n{said}\nBring a coat.")
    assert (found.kind if found else None) == kind
    assert found is None or found.quote in said


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("An active TS/SCI clearance is required.", "TS/SCI"),
        ("You hold a Top Secret clearance.", "Top Secret"),
        ("Must be able to obtain a Public Trust clearance.", "Public Trust"),
        ("You must hold SC clearance before you start.", "Security Check (SC)"),
        ("Eligible for a government security clearance.", "Security clearance"),
        ("A security clearance is a plus.", None),
        ("No security clearance is required.", None),
        ("You work on customs clearance.", None),
        ("An enhanced DBS clearance is required.", None),
    ],
)
def test_clearance(said: str, name: str | None) -> None:
    found = clearance_of(f"Who we are.\n{said}\n")
    assert (found.name if found else None) == name


class TestBenefits:
    @pytest.mark.parametrize(
        ("said", "names"),
        [
            (
                "Medical, dental and vision insurance, 401(k) with match and paid time off",
                ["Health insurance", "Dental", "Pension or retirement plan", "Paid leave"],
            ),
            ("28 days of holiday and private health insurance", ["Paid leave", "Health insurance"]),
            ("16 weeks of parental leave", ["Parental leave"]),
            ("Stock options and an annual bonus", ["Equity", "Bonus"]),
            ("Home office stipend, learning budget, gym membership",
             ["Home-office allowance", "Learning budget", "Gym or wellness"]),
            ("30 Tage Urlaub und flexible Arbeitszeiten", ["Paid leave", "Flexible hours"]),
            ("Relocation assistance is not available", []),
            ("There is no annual bonus", []),
            ("A kind place to work", []),
        ],
    )  # fmt: skip
    def test_in_a_list_of_what_is_offered(self, said: str, names: list[str]) -> None:
        text = f"You plan rotas.\n\nBenefits\n\n- {said}\n"
        found = find_benefits(text)
        assert [benefit.name for benefit in found] == names
        assert all(benefit.quote in text for benefit in found)

    def test_what_is_asked_or_done_is_not_offered(self) -> None:
        asked = "Requirements:\n- You know pension schemes and health insurance plans\n"
        done = "Your tasks:\n- You administer the annual bonus and stock options\n"
        assert find_benefits(asked + done) == []

    def test_what_the_firm_sells_is_not_offered(self) -> None:
        assert find_benefits("Acme builds software for health insurance plans and pension funds.") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("You plan the work of the team and you are the person that our customers ask for help.", "en"),
        ("Wir suchen für unser Team eine Person, die mit uns die Planung übernimmt und sich freut.", "de"),
        ("Nous recherchons pour notre équipe une personne qui aime les chiffres et les contrats.", "fr"),
        ("Buscamos para nuestro equipo una persona con experiencia en ventas para la tienda y más.", "es"),
        ("Szukamy do zespołu osoby, która lubi pracę z ludźmi oraz jest w stanie przez rok dbać o to, co jest.", "pl"),
        ("私たちは新しい仲間を募集しています。お客様と話すことが好きな方を歓迎します。", "ja"),
        ("Мы ищем человека в команду, который любит работать с людьми.", "ru"),
        ("Java, Spring, Kafka, Docker, Redis", None),
        ("", None),
    ],
)  # fmt: skip
def test_language_of_a_text(text: str, language: str | None) -> None:
    assert written_in(text) == language


@pytest.mark.parametrize(
    ("named", "code"), [("en", "en"), ("en-GB", "en"), ("de_DE", "de"), ("German", "de"), ("?", None), ("xx", None)]
)
def test_language_as_a_source_names_it(named: str, code: str | None) -> None:
    assert language_code(named) == code


class TestSummary:
    TEXT = (
        "Acme was founded in 1990 and is a leading provider of pumps.\n\n"
        "As a Planner you will plan the work of three shifts and talk with the people who do it.\n\n"
        "Requirements:\n- Likes coffee in the morning\n- At least 3 years of experience with Excel\n\n"
        "Acme is an equal opportunity employer and you will be considered without regard to age."
    )

    def test_says_what_the_job_is_and_what_is_asked(self) -> None:
        about, asked = enrich("Planner", self.TEXT).summary
        assert about.startswith("As a Planner you will")
        assert asked == "At least 3 years of experience with Excel"
        assert about in self.TEXT
        assert asked in self.TEXT

    def test_invents_nothing(self) -> None:
        assert enrich("Planner", "Acme was founded in 1990. We are an equal opportunity employer.").summary == ()
