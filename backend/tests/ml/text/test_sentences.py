from app.ml.text.passage import passage
from app.ml.text.sentences import segments


def test_headings_bullets_and_sentences_are_told_apart() -> None:
    text = (
        "Your profile\n• RN licence\n- BLS, e.g. from the AHA. Renewed yearly.\n1. Kind\nYou work nights. You like it."
    )
    assert [(part.kind, part.text) for part in segments(text)] == [
        ("heading", "Your profile"),
        ("bullet", "RN licence"),
        ("bullet", "BLS, e.g. from the AHA."),
        ("bullet", "Renewed yearly."),
        ("bullet", "Kind"),
        ("sentence", "You work nights."),
        ("sentence", "You like it."),
    ]


def test_abbreviations_end_no_sentence() -> None:
    assert len(segments("Dr. Weber leads approx. Ten of us, i.e. Us all.")) == 1


def test_the_segment_of_a_place_is_known() -> None:
    prepared = passage("One.\nTwo.")
    assert [prepared.segment_at(offset) for offset in (0, 5, 8)] == [0, 1, 1]
    assert passage("").segment_at(0) == -1


def test_a_notice_takes_its_paragraph_along() -> None:
    prepared = passage("We value diversity and do not discriminate. Ask Anna.\nYou know SQL.")
    assert [prepared.is_boilerplate(start) for start in prepared.starts] == [True, True, False]
