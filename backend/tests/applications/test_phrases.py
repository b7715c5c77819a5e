"""How lines of a CV become sentences: their words stay, the grammar fits."""

import pytest

from app.applications.drafting import english_lines, german_lines
from app.applications.drafting.english import in_sentence, with_article
from app.applications.drafting.german import at_company, at_school, of_company
from app.applications.drafting.said import plain_title


class TestEnglishLines:
    @pytest.mark.parametrize(
        ("line", "form", "text"),
        [
            ("Built the REST API for tracking.", "past", "built the REST API for tracking"),
            ("Led a team of 5", "past", "led a team of 5"),
            ("Run the service on Kubernetes", "present", "run the service on Kubernetes"),
            ("Co-led the migration", "past", "co-led the migration"),
            ("Managing two wards", "gerund", "managing two wards"),
            ("Responsible for the purchase ledger", "being", "responsible for the purchase ledger"),
            ("Member of the rapid response team", "being", "member of the rapid response team"),
            ("Charge nurse two shifts a week", "being", "charge nurse two shifts a week"),
            ("Payroll for 22 employees", "noun", "payroll for 22 employees"),
            ("Monthly VAT returns", "noun", "monthly VAT returns"),
            ("SAP rollout in three plants", "noun", "SAP rollout in three plants"),
            ("I wrote the tests", "past", "wrote the tests"),
        ],
    )
    def test_begin_as_their_form_needs(self, line: str, form: str, text: str) -> None:
        assert english_lines.clauses(line) == [english_lines.Clause(form, text)]  # type: ignore[arg-type]  # forms

    def test_an_i_inside_a_word_stays(self) -> None:
        [clause] = english_lines.clauses("Designed the ledger in FastAPI that books payments")
        assert "FastAPI that" in clause.text

    def test_two_clauses_are_two(self) -> None:
        found = english_lines.clauses("Charge nurse two shifts a week; precept new graduates")
        assert [clause.form for clause in found] == ["being", "present"]

    @pytest.mark.parametrize(
        ("text", "then"),
        [
            ("prepare weekly payment runs", "prepared weekly payment runs"),
            ("plan the shifts", "planned the shifts"),
            ("carry out audits", "carried out audits"),
            ("lead the team", "led the team"),
        ],
    )
    def test_what_is_over_was(self, text: str, then: str) -> None:
        clause = english_lines.past(english_lines.Clause("present", text))
        assert clause is not None
        assert clause.text == then

    def test_a_second_verb_can_not_be_turned(self) -> None:
        assert english_lines.past(english_lines.Clause("present", "mentor juniors and lead reviews")) is None

    @pytest.mark.parametrize(
        ("title", "spoken"),
        [
            ("ICU Nurse", "an ICU Nurse"),
            ("MSc in Physics", "an MSc in Physics"),
            ("BSc in Physics", "a BSc in Physics"),
            ("UX Designer", "a UX Designer"),
            ("University Lecturer", "a University Lecturer"),
            ("Engineer", "an Engineer"),
            ("Nurse", "a Nurse"),
        ],
    )
    def test_articles_go_by_the_sound(self, title: str, spoken: str) -> None:
        assert with_article(title) == spoken

    @pytest.mark.parametrize(
        ("name", "quote", "shown"),
        [
            ("Bank reconciliation", "", "bank reconciliation"),
            ("Payroll", "Experience in payroll", "payroll"),
            ("Python", "5+ years with Python", "Python"),
            ("Apache Kafka", "", "Apache Kafka"),
            ("Epic", "", "Epic"),
        ],
    )
    def test_names_keep_their_capitals(self, name: str, quote: str, shown: str) -> None:
        assert in_sentence(name, quote) == shown


class TestGermanLines:
    @pytest.mark.parametrize(
        ("line", "form", "verb"),
        [
            ("Pflege beatmeter Patienten", "noun", ""),
            ("Leitete die Einführung", "past", "leitete"),
            ("Organisierte den Dienstplan", "past", "organisierte"),
            ("Medikamente gestellt und Infusionen vorbereitet", "perfect", ""),
            ("Team geleitet", "quote", ""),
            ("Betreue acht Klassen", "present", "betreue"),
        ],
    )
    def test_are_told_by_their_form(self, line: str, form: str, verb: str) -> None:
        [clause] = german_lines.clauses(line)
        assert (clause.form, clause.verb) == (form, verb)

    @pytest.mark.parametrize(
        ("company", "at", "of"),
        [
            ("Klinikum Nord", "am Klinikum Nord", "vom Klinikum Nord"),
            ("Nordlicht GmbH", "bei der Nordlicht GmbH", "der Nordlicht GmbH"),
            ("Brightline", "bei Brightline", "von Brightline"),
        ],
    )
    def test_employers_get_their_article(self, company: str, at: str, of: str) -> None:
        assert (at_company(company), of_company(company)) == (at, of)

    def test_schools_are_feminine(self) -> None:
        assert at_school("Berufsfachschule Leipzig") == "an der Berufsfachschule Leipzig"


class TestTitles:
    @pytest.mark.parametrize(
        ("title", "plain"),
        [
            ("Pflegefachkraft (m/w/d) Intensivstation", "Pflegefachkraft Intensivstation"),
            ("Senior Python Developer (m/f/d)", "Senior Python Developer"),
            ("Engineer (all genders)", "Engineer"),
            ("Registered Nurse (RN) - ICU", "Registered Nurse (RN) - ICU"),
            ("(m/w/d)", "(m/w/d)"),
        ],
    )
    def test_lose_the_marks_of_genders(self, title: str, plain: str) -> None:
        assert plain_title(title) == plain
