"""The job-search report: what it tells, in both languages and all formats, and what it does not make up."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pypdfium2 import PdfDocument
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.applications.board.models import Application, ApplicationFile
from app.applications.board.private import Contact, EventDetail, Private
from app.applications.board.sealing import keep_name, keep_private
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind, Origin, Stage, StepKind
from app.auth.models import User
from app.core.db import unit_of_work
from app.core.ids import new_id
from tests.conftest import MakeUser
from tests.factories.cards import a_card, a_step
from tests.factories.jobs import ids_of, posting, store

API = "/api/v1/applications/report"
SPAN = {"from": "2026-11-01", "to": "2026-11-30"}
Headers = dict[str, str]


def day(number: int, hour: int = 12, month: int = 11) -> datetime:
    return datetime(2026, month, number, hour, tzinfo=UTC)


@pytest.fixture
def told(user: User) -> dict[str, Application]:
    """A month of a person in Berlin: some applications, and what does not belong among them."""
    store(posting(1))
    cards = {
        # Half past eleven at night in Berlin on the last of October: not November's.
        "october": a_card(user.id, stage=Stage.applied, applied_at=day(31, 22, 10) + timedelta(minutes=30)),
        "full": a_card(
            user.id, stage=Stage.rejected, applied_at=day(2), job_id=ids_of()["p1"], company="Größe & Söhne <GmbH>",
            title="=HYPERLINK(1)", url="https://jobs.example/a?b=1&c=2", location="Köln",
        ),
        "undated": a_card(
            user.id, stage=Stage.interview, origin=Origin.imported, created_at=day(10), company="面接 Works"
        ),
        "saved": a_card(user.id, created_at=day(5)),
        "deleted": a_card(user.id, stage=Stage.applied, applied_at=day(3), deleted_at=day(4)),
        "december": a_card(user.id, stage=Stage.applied, applied_at=day(1, 12, 12)),
    }  # fmt: skip
    full = cards["full"]
    contacts = [Contact(name="Ada Brandt", role="Recruiter", email="ada@example.test", note="likes tea")]
    keep_private(full, Private(notes="secret", contacts=contacts))
    file = ApplicationFile(
        id=new_id(), user_id=user.id, application_id=full.id, sealed_name=b"", media_type="application/pdf", size=1
    )
    keep_name(file, "Invitation.pdf")
    with unit_of_work() as session:
        session.execute(
            update(User).where(User.id == user.id).values(time_zone="Europe/Berlin", full_name="Ines Ölçer")
        )
        session.add_all(cards.values())
        session.flush()
        session.add(file)
        session.add(a_step(full, StepKind.interview, day(12), time_zone="Europe/Berlin"))
        session.add(a_step(full, StepKind.interview, day(13), cancelled_at=day(12)))
        session.add(a_step(full, StepKind.interview, datetime(2099, 1, 1, 9, tzinfo=UTC)))
        _happened(session, full)
    return cards


def _happened(session: Session, full: Application) -> None:
    note_event(session, full, EventKind.created, at=day(1), to_stage=Stage.saved)
    note_event(session, full, EventKind.moved, at=day(2), from_stage=Stage.saved, to_stage=Stage.applied)
    sent = EventDetail(letter_id=new_id(), name="version 3 (formal, de)", number=3)
    note_event(session, full, EventKind.letter_sent, sent, at=day(2))
    used = EventDetail(cv_document_id=new_id(), name="cv-ines.pdf")
    note_event(session, full, EventKind.cv_used, used, at=day(2))
    note_event(session, full, EventKind.reply, at=day(8))
    note_event(session, full, EventKind.moved, at=day(9), from_stage=Stage.applied, to_stage=Stage.interview)
    note_event(session, full, EventKind.moved, at=day(20), from_stage=Stage.interview, to_stage=Stage.rejected)
    note_event(session, full, EventKind.note, EventDetail(text="a private thought"), at=day(9))


def pdf_text(data: bytes) -> str:
    document = PdfDocument(data)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.usefixtures("told")
def test_what_is_told_of_a_month(
    client: TestClient, auth_headers: Headers, make_user: MakeUser, told: dict[str, Application]
) -> None:
    answer = client.get(API, params=SPAN, headers=auth_headers)
    assert answer.status_code == 200, answer.text
    report: dict[str, Any] = answer.json()
    assert (report["person"], report["time_zone"]) == ("Ines Ölçer", "Europe/Berlin")
    full, undated = report["items"]
    assert [full["application_id"], undated["application_id"]] == [str(told["full"].id), str(told["undated"].id)]
    assert [(one["label"], one["day"], one["noted"]) for one in full["stages"]] == [
        ("Applied", "2026-11-02", False),
        ("Interview", "2026-11-09", True),
        ("Rejected", "2026-11-20", True),
    ]
    assert (full["replies"], full["files"]) == (["2026-11-08"], ["Invitation.pdf"])
    assert [(one["day"], one["to_come"]) for one in full["interviews"]] == [("2026-11-12", False), ("2099-01-01", True)]
    assert [(one["kind"], one["number"], one["name"], one["day"]) for one in full["papers"]] == [
        ("letter", 3, None, "2026-11-02"),
        ("cv_document", None, "cv-ines.pdf", "2026-11-02"),
    ]
    assert full["contacts"] == [{"role": "Recruiter", "name": None, "email": None, "phone": None}]
    assert [(one["label"], one["day"]) for one in undated["stages"]] == [("Applied", None), ("Interview", None)]
    assert report["counts"] == {
        "applications": 1, "undated": 1, "replies": 1, "interviews": 1,
        "offers": 0, "accepted": 0, "rejected": 1, "withdrawn": 0,
    }  # fmt: skip
    for unwished in ("secret", "likes tea", "private thought", "Ada Brandt", "ada@example.test"):
        assert unwished not in answer.text
    named = client.get(API, params={**SPAN, "contacts": "true"}, headers=auth_headers)
    assert named.json()["items"][0]["contacts"][0]["name"] == "Ada Brandt"
    assert "likes tea" not in named.text

    _, stranger = make_user()
    empty = client.get(API, params=SPAN, headers=stranger).json()
    assert (empty["items"], empty["person"], empty["counts"]["applications"]) == ([], None, 0)
    october = client.get(API, params={"from": "2026-10-31", "to": "2026-10-31"}, headers=auth_headers).json()
    assert [one["application_id"] for one in october["items"]] == [str(told["october"].id)]
    for bad in (
        {"from": "2026-12-01", "to": "2026-11-01"},
        {"from": "1970-01-01"},
        {"to": "9999-12-31"},
        {"to": "0001-01-01"},
        {"from": "soon"},
        {"language": "fr"},
        {"format": "docx"},
    ):
        assert client.get(API, params=bad, headers=auth_headers).status_code == 422, bad
    assert client.get(API, headers=auth_headers).status_code == 200
    assert client.get(API).status_code == 401


@pytest.mark.usefixtures("told")
def test_files_in_both_languages(client: TestClient, auth_headers: Headers) -> None:
    def asked(**params: str) -> Any:
        answer = client.get(API, params={**SPAN, **params}, headers=auth_headers)
        assert answer.status_code == 200, answer.text
        return answer

    table = asked(format="csv", language="de", contacts="true")
    assert table.headers["content-type"] == "text/csv; charset=utf-8"
    assert "bewerbungsnachweis-2026-11-01-2026-11-30.csv" in table.headers["content-disposition"]
    assert table.content.startswith(b"\xef\xbb\xbf")
    head, full, undated = csv.reader(io.StringIO(table.content.decode("utf-8-sig")), delimiter=";")
    assert head[:4] == ["Nr.", "Beworben am", "Stelle", "Arbeitgeber"]
    assert full[1:4] == ["2026-11-02", "'=HYPERLINK(1)", "Größe & Söhne <GmbH>"]
    assert full[7] == (
        "Beworben 02.11.2026 · Vorstellungsgespräch (vermerkt am 09.11.2026) · Absage erhalten (vermerkt am 20.11.2026)"
    )
    assert full[10:] == [
        "Anschreiben, Version 3, vermerkt am 02.11.2026 · Lebenslauf, cv-ines.pdf, vermerkt am 02.11.2026",
        "Invitation.pdf",
        "Ada Brandt, Recruiter, ada@example.test",
    ]
    assert undated[1] == "Datum nicht vermerkt"
    assert (undated[5], undated[7]) == (
        "aus einer Datei übernommen",
        "Beworben (Datum nicht vermerkt) · Vorstellungsgespräch (Datum nicht vermerkt)",
    )
    english = list(csv.reader(io.StringIO(asked(format="csv").content.decode("utf-8-sig"))))
    assert english[1][7] == "Applied 2 Nov 2026 · Interview (noted 9 Nov 2026) · Rejected (noted 20 Nov 2026)"

    for language, expected in (
        ("en", ["Job-search report", "1 November 2026 to 30 November 2026", "noted 9 Nov 2026", "date not noted"]),
        ("de", ["Nachweis der Bewerbungsbemühungen", "1. November 2026 bis 30. November 2026", "Datum nicht vermerkt"]),
    ):
        made = asked(format="pdf", language=language)
        assert made.headers["content-type"] == "application/pdf"
        text = pdf_text(made.content)
        for words in [*expected, "Ines Ölçer", "=HYPERLINK(1)", "Größe & Söhne <GmbH>"]:
            assert words in text
        assert f"/Lang ({language})".encode() in made.content
        # In reading order: the first application's end before the second's beginning.
        assert text.index("Invitation.pdf") < text.index("Works")
        assert "面" not in text
        assert made.content == asked(format="pdf", language=language).content
