"""The grounding check: what a sentence claims of a person stands in the CV, or it is named."""

from datetime import date

import pytest

from app.llm.grounding.check import check
from app.llm.grounding.sentences import sentences_of
from app.llm.grounding.types import Evidence, Finding, Ground

CV = """Maria Lopez
Registered Nurse, Austin, TX
Registered Nurse, St. David's Medical Center, Austin, TX
March 2019 - present
- Care for 5 patients per shift on a 32-bed medical-surgical unit
- Trained 12 new graduate nurses on Epic documentation
- Reduced falls by 30 % with hourly rounding
Staff Nurse, Seton Medical Center
June 2016 - February 2019
- Gave wound care and administered IV medication
Bachelor of Science in Nursing, University of Texas at Austin, 2016
RN license, Texas
BLS, ACLS
Languages: English, Spanish (B2)
"""
JOB = """Charge Nurse for our ICU. You lead a team of 20 nurses and manage ventilators. CCRN required.
Experience with Cerner and Kafka pipelines. Master's degree preferred. German is a plus. Contact: Ms Albers."""
EVIDENCE = tuple(Evidence(f"c{n}", "cv", line.strip("- ")) for n, line in enumerate(CV.strip().split("\n"), 1))
GROUND = Ground("v1", CV, JOB, EVIDENCE, "Maria Lopez", "Mercy Hospital", "Charge Nurse", "English", date(2026, 11, 30))

GERMAN_CV = """Sabine Petersen, Hamburg
Gesundheits- und Krankenpflegerin, Marienkrankenhaus Hamburg
04/2018 - heute
- Betreuung von bis zu 10 Patienten auf einer Station mit 34 Betten
- Wundversorgung, Infusionstherapie, Dokumentation in ORBIS
Ausbildung zur Gesundheits- und Krankenpflegerin, 2012 - 2015
Deutsch (Muttersprache), Englisch (B1)
"""
GERMAN = Ground("v1", GERMAN_CV, "Pflegefachkraft Kardiologie, Monitoring, M-KIS", (), as_of=date(2026, 11, 30))


def of(sentence: str, ground: Ground = GROUND) -> Finding:
    """What is found of one sentence."""
    [finding] = check([sentence], ground)
    return finding


def kinds(sentence: str, ground: Ground = GROUND) -> set[str]:
    """The kinds of unsupported claims of a sentence."""
    return {claim.kind for claim in of(sentence, ground).claims}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("I have used Cerner every day.", "skill"),
        ("I have built Kafka pipelines.", "skill"),
        ("I worked at Houston Methodist before that.", "employer"),
        ("As a nurse manager I wrote the rotas.", "title"),
        ("I reduced falls by 45 percent.", "number"),
        ("I bring fifteen years of experience.", "number"),
        ("I have worked at St. David's since 2014.", "date"),
        ("I earned a Master's degree in nursing.", "degree"),
        ("I hold a Bachelor of Science in Economics.", "degree"),
        ("I hold the CCRN certification.", "licence"),
        ("I am licensed as an RN in California.", "licence"),
        ("I speak German fluently.", "language"),
        ("Spanish is my mother tongue.", "language"),
        ("I led twenty nurses.", "number"),
    ],
)
def test_what_is_invented_is_named(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "As a registered nurse with ten years of experience, I have cared for patients on a busy unit.",
        "At St. David's I trained twelve new nurses in Epic.",
        "I reduced falls by 30 percent.",
        "I hold a BSN from the University of Texas at Austin.",
        "I am licensed in Texas and hold BLS and ACLS.",
        "I speak Spanish at level B2.",
        "Since March 2019 I have worked at St. David's.",
        "Before that I gave wound care at Seton.",
    ],
)
def test_what_the_cv_says_in_other_words_is_supported(sentence: str) -> None:
    finding = of(sentence)
    assert finding.claims == ()
    assert finding.state == "supported"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dear Ms Albers,",
        "I am applying for the Charge Nurse position at Mercy Hospital.",
        "Your ICU and its ventilators are what draws me.",
        "I would love to learn Cerner.",
        "I have not worked with Cerner yet.",
        "Kafka would be new to me.",
        "Could we meet on the ICU?",
    ],
)
def test_the_posting_supports_what_is_not_said_of_the_person(sentence: str) -> None:
    assert of(sentence).claims == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "You need Kafka, which is exactly what I have done.",
        "I have worked with the tools you list, Cerner and Kafka.",
        "Your need for Cerner matches my background.",
        "I would like to bring my Cerner experience to your team.",
    ],
)
def test_the_posting_does_not_support_a_claim_wrapped_in_its_words(sentence: str) -> None:
    assert of(sentence).state == "unsupported"


def test_what_claims_nothing_is_general() -> None:
    assert of("I look forward to hearing from you.").state == "general"
    assert of("Sincerely,").state == "general"


def test_a_claim_says_what_is_wrong_in_the_words_of_the_sentence() -> None:
    [claim] = of("I have used Cerner every day.").claims
    assert claim.words == "Cerner"
    assert claim.reason == "The skill “Cerner” does not stand in your CV or profile."


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Die Fachweiterbildung Intensivpflege habe ich abgeschlossen.", "licence"),
        ("Zuletzt war ich stellvertretende Stationsleitung.", "title"),
        ("Ich bringe 15 Jahre Berufserfahrung mit.", "number"),
        ("Mit M-KIS arbeite ich täglich.", "skill"),
        ("Ich spreche fließend Französisch.", "language"),
        ("Davor war ich am Klinikum Bogenhausen.", "employer"),
    ],
)
def test_german_letters_are_read_too(sentence: str, kind: str) -> None:
    assert kind in kinds(sentence, GERMAN)


@pytest.mark.parametrize(
    "sentence",
    [
        "Seit 2018 arbeite ich als Krankenpflegerin im Marienkrankenhaus.",
        "Auf unserer Station mit 34 Betten betreue ich bis zu zehn Patienten.",
        "Wunden versorgen und Infusionen anlegen gehören zu meinem Alltag.",
        "Ich dokumentiere in ORBIS und würde mich gern in M-KIS einarbeiten.",
    ],
)
def test_true_german_sentences_pass(sentence: str) -> None:
    assert of(sentence, GERMAN).claims == ()


def test_the_evidence_that_says_the_same_comes_along() -> None:
    assert [piece.id for piece in of("I reduced falls by 30 percent.").support] == ["c7"]


def test_citing_supports_nothing_and_unknown_ids_are_passed_over() -> None:
    [finding] = check(["I have used Cerner every day."], GROUND, [["c6", "j9", "nonsense"]])
    assert finding.state == "unsupported"
    assert [piece.id for piece in finding.support] == ["c6"]


def test_each_sentence_gets_its_finding_in_order() -> None:
    sentences = sentences_of("Dear Ms Albers,\nI hold BLS. I hold the CCRN.\nKind regards,\nMaria Lopez")
    findings = check(sentences, GROUND)
    assert [finding.text for finding in findings] == sentences
    assert [finding.state == "unsupported" for finding in findings] == [False, False, True, False, False]


def test_dates_of_one_employer_do_not_support_another() -> None:
    assert "date" in kinds("I have been at St. David's since 2016.")
    assert "date" not in kinds("I was at Seton from 2016 to 2019.")


def test_a_letter_in_another_language_than_the_cv_is_not_doubted_word_by_word() -> None:
    assert of("In dieser Zeit habe ich Stürze um 30 Prozent verringert.").claims == ()
    assert of("Ich habe zwölf Pflegekräfte in Epic eingearbeitet.").claims == ()
    assert "employer" in kinds("Danach arbeitete ich am Klinikum Bogenhausen.")
    assert "skill" in kinds("Mit Cerner habe ich täglich gearbeitet.")
    assert "number" in kinds("Dabei habe ich 45 Prozent eingespart.")


@pytest.mark.parametrize("sentence", ["", " ", "\x00", "\ud800", "a" * 50_000, "1" * 5_000, "€" * 300, "I " * 5_000])
def test_no_text_breaks_it(sentence: str) -> None:
    assert len(check([sentence], GROUND)) == 1


def test_what_is_too_long_to_be_a_sentence_is_not_passed_unread() -> None:
    assert of("I am glad. " * 400).state == "unsupported"


def test_an_empty_ground_supports_nothing() -> None:
    assert of("I have used Epic for ten years.", Ground("v", "", "", ())).state == "unsupported"
