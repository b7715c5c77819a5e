import pytest

from app.ml.terms.degrees import degree_of, find_degrees


def read(text: str) -> list[str]:
    return [
        "/".join([fact.level, fact.field or "", fact.importance, *(["or"] if fact.equivalent else [])])
        for fact in find_degrees(text)
    ]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        # software, science
        ("Bachelor's degree in Computer Science or a related field", ["bachelor/Computer Science/must"]),
        ("BSc or MSc in Physics, PhD preferred", ["bachelor/Physics/must", "doctorate//nice"]),
        ("PhD in Marine Biology", ["doctorate/Marine Biology/must"]),
        ("BS/MS in Mechanical Engineering", ["bachelor/Mechanical Engineering/must"]),
        ("Bachelor's degree required, Master's degree preferred", ["bachelor//must", "master//nice"]),
        ("Abgeschlossenes Studium der Informatik oder vergleichbare Qualifikation", ["bachelor/Informatik/must/or"]),
        ("Diplôme d'ingénieur ou équivalent", ["master//must/or"]),
        # nursing, care
        ("Associate degree in nursing; BSN preferred", ["associate/nursing/must", "bachelor//nice"]),
        ("Master of Science in Nursing", ["master/Nursing/must"]),
        ("NVQ Level 3 in Health and Social Care, or equivalent experience",
         ["vocational/Health and Social Care/must/or"]),
        ("Abgeschlossene Ausbildung zur Pflegefachkraft", ["vocational/Pflegefachkraft/must"]),
        # finance
        ("Degree in accounting, finance or economics", ["bachelor/accounting, finance or economics/must"]),
        ("Vous avez un BTS Logistique ou un DUT et justifiez de deux ans de pratique", ["associate//must"]),
        ("Bac+3 en comptabilité", ["bachelor/comptabilité/must"]),
        ("Kaufmännische Ausbildung wünschenswert", ["vocational//nice"]),
        ("Licenciatura en Derecho", ["bachelor/Derecho/must"]),
        # trades, logistics, hospitality
        ("High school diploma or GED", ["secondary//must"]),
        ("Completed apprenticeship as an electrician", ["vocational/electrician/must"]),
        ("Abgeschlossene Ausbildung als Koch oder mehrjährige Erfahrung", ["vocational/Koch/must/or"]),
        ("Formación profesional en electricidad", ["vocational/electricidad/must"]),
        ("5 GCSEs including English and maths", ["secondary//must"]),
        # teaching
        ("Educated to degree level", ["bachelor//must"]),
        ("Master en mathématiques souhaité", ["master/mathématiques/nice"]),
        ("Ensino superior completo em Pedagogia", ["bachelor/Pedagogia/must"]),
    ],
)  # fmt: skip
def test_a_demand_for_a_degree(said: str, expected: list[str]) -> None:
    text = f"We run a small place.\nRequirements\n- {said}\n"
    assert read(text) == expected
    assert all(fact.quote in text for fact in find_degrees(text))


@pytest.mark.parametrize(
    "said",
    [
        "No degree required.",
        "A degree is not required, but curiosity is.",
        "You don't need a degree to do well here.",
        "Ein Studium ist nicht erforderlich.",
        "Aucun diplôme requis.",
        "No formal qualifications are needed.",
    ],
)
def test_no_degree_is_a_level_of_its_own(said: str) -> None:
    assert read(said) == ["none//must"]


@pytest.mark.parametrize(
    "said",
    [
        "You work with a high degree of care.",
        "Turn the valve by 90 degrees Celsius.",
        "You hold a Scrum Master certificate and keep master data clean.",
        "We fund your master's degree.",
        "You teach bachelor students.",
        "Wir bieten eine Ausbildung zum Koch.",
        "Our founders hold degrees in law.",
        "You run 360 degree reviews.",
        "",
    ],
)
def test_other_degrees_are_none(said: str) -> None:
    assert read(f"Who we are\n{said}") == []
    assert read(f"The role\n- {said}") == []


def test_the_lowest_demand_binds() -> None:
    wished = find_degrees("Nice to have\n- Master's degree\n- PhD in law")
    asked = find_degrees("Requirements\n- Bachelor's degree\nNice to have\n- High school diploma")
    assert (binding := degree_of(wished)) is not None
    assert (binding.level, binding.importance) == ("master", "nice")
    assert (binding := degree_of(asked)) is not None
    assert (binding.level, binding.importance) == ("bachelor", "must")
    assert degree_of(()) is None
