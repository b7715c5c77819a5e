import pytest

from app.ml.terms.remote import remote_of, remote_scope


@pytest.mark.parametrize(
    ("location", "title", "text", "mode"),
    [
        ("Remote - US", "Nurse", "", "remote"),
        ("London - Hybrid", "Nurse", "", "hybrid"),
        ("Onsite", "Nurse", "", "onsite"),
        ("Berlin", "Engineer (Remote)", "", "remote"),
        ("Berlin", "Engineer", "This role is fully remote.", "remote"),
        ("Berlin", "Engineer", "We are a remote-first company.", "remote"),
        ("Berlin", "Bookkeeper", "You can work from home.", "remote"),
        ("Berlin", "Engineer", "A hybrid role: two days a week in the office.", "hybrid"),
        ("Paris", "Engineer", "3 days per week in our office, the rest from home", "hybrid"),
        ("Berlin", "Buchhalter", "Flexible Arbeitszeiten mit anteiliger Homeoffice-Möglichkeit", "hybrid"),
        ("Berlin", "Ingenieur", "Zeitweises Arbeiten im Homeoffice", "hybrid"),
        ("Berlin", "Controller", "Nach der Einarbeitung 2 Tage Home-Office", "hybrid"),
        ("Berlin", "Praktikant", "Arbeiten im Homeoffice oder vor Ort", "hybrid"),
        ("Berlin", "Admin", "Gleitzeit sowie die Möglichkeit im Homeoffice zu arbeiten", "hybrid"),
        ("Berlin", "Manager", "The ability to work from home 2 days per week", "hybrid"),
        ("Berlin", "Texter", "Arbeitsort: 100 % Homeoffice-Möglichkeit", "remote"),
        ("Berlin", "Prüferin", "Homeoffice bis zu 2 Tage pro Woche", "hybrid"),
        ("Berlin", "Prüferin", "Zwei Tage pro Woche Homeoffice", "hybrid"),
        ("Lille", "Juriste", "Télétravail 3 jours par semaine", "hybrid"),
        ("Lille", "Juriste", "Jusqu'à deux jours de télétravail", "hybrid"),
        ("Berlin", "Engineer", "This position is on-site.", "onsite"),
        ("Berlin", "Engineer", "This is not a remote position.", "onsite"),
        ("Berlin", "Teller", "Remote work is not available.", "onsite"),
        ("Berlin", "Remote Sensing Scientist", "Analyse satellite images.", "unknown"),
        ("Berlin", "Engineer", "You build hybrid cloud systems.", "unknown"),
        ("Leeds", "Nurse", "You provide remote monitoring of patients.", "unknown"),
        ("", "", "", "unknown"),
        # government: who teleworks comes to the office on other days
        ("Denver", "Clerk", "This position is eligible for telework.", "hybrid"),
        ("Denver", "Clerk", "This position is not eligible for telework.", "onsite"),
        # at home
        ("Leeds", "Clerk", "The post will be home based; the nearest office is your base.", "remote"),
        ("Leeds", "Clerk", "The role may be performed remotely.", "remote"),
        ("Leeds", "Clerk", "Join our team remotely.", "remote"),
        ("Leeds", "Clerk", "This is a flexible, remote 1099 contractor opportunity.", "remote"),
        ("Leeds", "Clerk", "You work remotely as a contractor.", "remote"),
        ("Madrid", "Contable", "Esta es una posición remota.", "remote"),
        ("Leeds", "Clerk", "Clerk\nRemote\nFull-time", "remote"),
        ("Leeds", "Clerk", "Choose between remote or hybrid work options.", "remote"),
        # both
        ("Leeds", "Clerk", "You work in the office and also from home.", "hybrid"),
        ("Leeds", "Clerk", "A mix of home and clinic days is possible.", "hybrid"),
        ("Leeds", "Clerk", "You can work from home when required.", "hybrid"),
        ("Bogotá", "Contador", "Ofrecemos un modelo híbrido de trabajo.", "hybrid"),
        # what an employer has, and what is said of others
        ("Leeds", "Clerk", "We support options such as job sharing and working from home.", "unknown"),
        ("Leeds", "Clerk", "You may work from anywhere in the country for most positions.", "unknown"),
        ("Leeds", "Clerk", "Personas (flexible, remote, or required in office) are given to employees.", "unknown"),
        ("Leeds", "Clerk", "A hybrid workflow of people and machines.", "unknown"),
        ("Leeds", "Clerk", "Your induction includes two days on-site training.", "unknown"),
        ("Leeds", "Clerk", "You schedule office-based visits.", "unknown"),
        ("Leeds", "Clerk", "You join the Admissions Office based in the main building.", "unknown"),
    ],
)
def test_where_the_work_is_done(location: str, title: str, text: str, mode: str) -> None:
    fact = remote_of(location, title, text)
    assert fact.mode.value == mode
    assert (fact.quote is None) == (mode == "unknown")
    assert fact.quote is None or fact.quote in (location + title + text)


def test_tags_speak_before_the_text() -> None:
    assert remote_of("Berlin", "Engineer", "office-based", ["Remote"]).mode.value == "remote"


@pytest.mark.parametrize(
    ("location", "text", "scope"),
    [
        ("Remote - US", "", "US"),
        ("Remote (EU)", "", "EU"),
        ("United Kingdom, Ireland", "", "GB,IE"),
        ("Anywhere", "", "worldwide"),
        ("Remote", "Open to candidates based in the United States.", "US"),
        ("Remote", "US only", "US"),
        ("", "Remote within Europe", "Europe"),
        ("Remote", "We love coffee.", None),
    ],
)
def test_from_where_it_may_be_done(location: str, text: str, scope: str | None) -> None:
    assert remote_scope(location, text) == scope


def test_the_words_that_state_from_where_are_kept() -> None:
    fact = remote_of("Remote - Canada", "Clerk", "")
    assert (fact.scope, fact.scope_quote) == ("CA", "Remote - Canada")
    text = "This role is fully remote. Open to candidates based in Portugal."
    fact = remote_of("", "Clerk", text)
    assert fact.scope == "PT"
    assert fact.scope_quote is not None
    assert fact.scope_quote in text
    assert remote_of("", "Clerk", "This role is fully remote.").scope_quote is None
