"""Export to JSON Resume: what the schema asks for, and that our own import finds everything again."""

import json
from datetime import date
from typing import Any

import pycountry
from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ml.resume.imports.json_resume import read_json_resume
from app.ml.resume.language_names import LANGUAGES
from app.profile.entries import CertificationEntry, EducationEntry, ExperienceEntry, LanguageEntry
from app.profile.facts import statements
from app.profile.json_resume import document_of
from app.profile.merge import Effective, merged
from app.profile.placing import recency
from app.profile.reading import facts_of
from app.profile.stored import CvFacts, CvSkill, Edits, Values
from app.profile.types import LicenceStanding
from tests.factories.profile import PROFILE, Headers, have_cv, text_cv

TODAY = date(2026, 11, 1)
SCHEMA_SECTIONS = {"$schema", "basics", "work", "education", "certificates", "skills", "languages", "meta"}

# Words as people write them: what cleaning would change is another test's business.
WORD = st.text(st.sampled_from("abcdefgorstuzABCKMZéüñžøлд中0123456789&+#'."), min_size=1, max_size=12)
LINE = st.lists(WORD, min_size=1, max_size=5).map(" ".join).filter(lambda line: line[0].isalnum())
MONTH = st.builds("{:04}-{:02}".format, st.integers(1950, 2026), st.integers(1, 12))
LIFE_DATE = MONTH | st.integers(1950, 2026).map(str)
DAY = LIFE_DATE | MONTH.map(lambda month: f"{month}-28")
SPAN = st.tuples(LIFE_DATE, LIFE_DATE | st.none()).map(
    lambda span: (None, None) if span[1] is None and span[0] < "1960" else (span[0], span[1])
)


def experience() -> st.SearchStrategy[list[ExperienceEntry]]:
    entry = st.builds(
        lambda span, **fields: ExperienceEntry(start=span[0], end=span[1], **fields),
        span=SPAN,
        title=LINE,
        unit=LINE | st.none(),
        company=LINE | st.none(),
        location=LINE | st.none(),
        bullets=st.lists(LINE, max_size=3),
    )
    return st.lists(entry, max_size=4).map(lambda entries: sorted(entries, key=recency, reverse=True))


def education() -> st.SearchStrategy[list[EducationEntry]]:
    entry = st.builds(
        lambda span, **fields: EducationEntry(start=span[0], end=span[1], **fields),
        span=SPAN,
        school=LINE,
        degree=LINE | st.none(),
        field=LINE | st.none(),
    )
    return st.lists(entry, max_size=3)


CERTIFICATIONS = st.lists(
    st.builds(
        CertificationEntry,
        name=LINE,
        issuer=LINE | st.none(),
        jurisdiction=st.sampled_from(["US-TX", "GB"]) | st.none(),
        number=LINE | st.none(),
        issued_on=DAY | st.none(),
        expires_on=DAY | st.none(),
        multistate=st.booleans() | st.none(),
        standing=st.sampled_from(LicenceStanding) | st.none(),
    ),
    max_size=3,
)
LANGUAGE_LIST = st.lists(
    st.builds(
        LanguageEntry,
        name=st.sampled_from(sorted(set(LANGUAGES.values()))),
        level=st.sampled_from(["A1", "B2", "C2", "native"]) | st.none(),
    ),
    max_size=3,
    unique_by=lambda language: language.name,
)
PLACE = LINE | st.builds("{}, {}".format, LINE, st.sampled_from([country.name for country in pycountry.countries]))
LINK = st.builds(
    "{}{}.example.test/{}".format,
    st.sampled_from(["https://", "http://", ""]),
    st.text("abcdef", min_size=3, max_size=9),
    st.text("abcdefXYZ", max_size=5),
)
SKILLS = st.lists(
    st.builds(lambda name, level: CvSkill(name=name, level=level), LINE, st.sampled_from(["expert", "beginner", None])),
    max_size=5,
    unique_by=lambda skill: "".join(char for char in skill.name.lower() if char.isalnum()),
)


@st.composite
def profiles(draw: st.DrawFn) -> Effective:
    values = Values(
        full_name=draw(LINE | st.none()),
        headline=draw(LINE | st.none()),
        email=draw(st.sampled_from(["a@example.test"]) | st.none()),
        phone=draw(st.sampled_from(["+351 22 555 0133"]) | st.none()),
        location=draw(PLACE | st.none()),
        summary=draw(st.lists(LINE, min_size=1, max_size=3).map("\n".join) | st.none()),
        experience=draw(experience()),
        education=draw(education()),
        certifications=draw(CERTIFICATIONS),
        languages=draw(LANGUAGE_LIST),
        links=draw(st.lists(LINK, max_size=3, unique_by=lambda link: link.lower().split("://")[-1].rstrip("/"))),
    )
    return merged(CvFacts(values=values, skills=draw(SKILLS)), Edits(), TODAY)


def stated(profile: Effective) -> list[tuple[str, Any]]:
    return [(statement.path, statement.value) for statement in statements(profile)]


@settings(max_examples=60, deadline=None)
@given(profiles())
def test_what_is_exported_comes_back_whole(profile: Effective) -> None:
    data = json.dumps(document_of(profile, "2026-11-01T00:00:00Z")).encode()
    back = merged(facts_of(read_json_resume(data, TODAY), TODAY), Edits(), TODAY)
    assert stated(back) == stated(profile)
    same = set(Values.model_fields) - {"experience_years"}
    assert back.values.model_dump(include=same) == profile.values.model_dump(include=same)
    assert [(skill.name, skill.level) for skill in back.skills] == [
        (skill.name, skill.level) for skill in profile.skills
    ]


def test_the_document_has_the_shape_of_the_schema() -> None:
    facts = CvFacts(
        values=Values(
            full_name="Ann Rye",
            location="Porto, Portugal",
            links=["github.com/ann"],
            experience=[ExperienceEntry(title="Baker", company="Rye", start="2020-03")],
        )
    )
    document = document_of(merged(facts, Edits(), TODAY), "2026-11-01T00:00:00Z")
    assert set(document) == SCHEMA_SECTIONS
    assert document["basics"] == {
        "name": "Ann Rye",
        "url": "https://github.com/ann",
        "location": {"city": "Porto", "countryCode": "PT"},
        "profiles": [{"network": "github.com", "url": "https://github.com/ann", "asWritten": "github.com/ann"}],
    }
    assert document["work"] == [{"name": "Rye", "position": "Baker", "startDate": "2020-03", "highlights": []}]


def test_it_is_a_download_of_what_counts(client: TestClient, auth_headers: Headers) -> None:
    empty = client.get(f"{PROFILE}/json-resume", headers=auth_headers)
    assert (empty.status_code, empty.json()["work"]) == (200, [])
    have_cv(client, auth_headers, text_cv())
    client.patch(f"{PROFILE}/facts/experience.0.title", json={"value": "Head of Data"}, headers=auth_headers)
    answer = client.get(f"{PROFILE}/json-resume", headers=auth_headers)
    assert answer.headers["content-type"] == "application/json"
    assert 'filename="resume.json"' in answer.headers["content-disposition"]
    assert answer.json()["work"][0]["position"] == "Head of Data"
    assert {"name": "Kelpware"} in answer.json()["skills"]
    assert client.get(f"{PROFILE}/json-resume").status_code == 401
