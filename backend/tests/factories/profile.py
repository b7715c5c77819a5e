"""CV files for tests: good ones of each kind, and every kind of bad one. All people are invented."""

import io
import uuid
import zipfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any
from xml.sax.saxutils import escape

import docx
from fastapi.testclient import TestClient
from httpx2 import Response
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.core.clock import now, today
from app.core.db import unit_of_work
from app.core.storage import store
from app.ml.documents.read import read_document
from app.ml.resume.parse import parse_resume
from app.profile import documents
from app.profile.upload import Upload
from evaluation.invented.word_processors import odt_file

Headers = dict[str, str]
Task = dict[str, Any]
CV, PARSE, PROFILE = "/api/v1/profile/cv", "/api/v1/profile/cv/parse", "/api/v1/profile"

CV_TEXT = """Ines Calloway
Data Engineer
Porto, Portugal | ines.calloway@example.test | +351 22 555 0133 | https://ines.example.test

SUMMARY
Data engineer who keeps pipelines short.

EXPERIENCE
Data Engineer, Harbour Analytics, Porto
March 2020 - present
- Built pipelines in Python and Apache Airflow
- Tuned PostgreSQL for reports

Junior Developer, Quill Software, Lisbon
June 2017 - February 2020
- Wrote REST APIs in Django

EDUCATION
MSc Computer Science, Atlantic University, 2015 - 2017

SKILLS
Python, PostgreSQL, Django, Apache Airflow, Docker, Kelpware

LANGUAGES
Portuguese (native), English (C1)
"""
OTHER_CV_TEXT = CV_TEXT.replace("Data Engineer\n", "Analytics Lead\n", 1).replace("Porto, Portugal", "Braga, Portugal")


def text_cv(text: str = CV_TEXT) -> bytes:
    """A plain-text CV."""
    return text.encode()


def pdf_cv(text: str = CV_TEXT, password: str | None = None) -> bytes:
    """The same as a PDF of one column."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, encrypt=password)
    at = A4[1] - 50
    for line in text.splitlines():
        canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 11)
        canvas.drawString(50, at, line)
        at -= 16
    canvas.save()
    return buffer.getvalue()


def pdf_with_hidden_words(hidden: str) -> bytes:
    """The same as a PDF, with words in white that nobody sees."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    for number, line in enumerate(CV_TEXT.splitlines()):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(50, A4[1] - 50 - number * 16, line)
    canvas.setFillColorRGB(1, 1, 1)
    canvas.drawString(50, 60, hidden)
    canvas.save()
    return buffer.getvalue()


def docx_cv(text: str = CV_TEXT) -> bytes:
    """The same as a Word file."""
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _picture_pdf(image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.drawImage(ImageReader(image), 0, 0, *A4)
    canvas.save()
    return buffer.getvalue()


def scanned_pdf(text: str = CV_TEXT) -> bytes:
    """A page that is a picture of text, sharp enough to be recognised."""
    image = Image.new("RGB", (1654, 2339), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(size=34)
    for number, line in enumerate(text.splitlines()):
        draw.text((120, 120 + number * 56), line, fill="black", font=font)
    return _picture_pdf(image)


def photographed_pdf() -> bytes:
    """A page that is a picture without a word in it."""
    image = Image.new("RGB", (800, 1000), "white")
    ImageDraw.Draw(image).ellipse((100, 100, 700, 900), fill="grey")
    return _picture_pdf(image)


def broken_pdf() -> bytes:
    """The start of a PDF."""
    return pdf_cv()[:200] + b"\x00" * 500


def protected_pdf() -> bytes:
    """A PDF that opens with a password."""
    return pdf_cv(password="sesame")


def rtf_cv(text: str = CV_TEXT) -> bytes:
    """The same as rich text."""
    body = "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)
    return ("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}}\\f0\\fs22 " + body.replace("\n", "\\par\n") + "}").encode()


def odt_cv(text: str = CV_TEXT) -> bytes:
    """The same as an OpenDocument text."""
    return odt_file("".join(f"<text:p>{escape(line)}</text:p>" for line in text.splitlines()))


def _repacked(change: Callable[[zipfile.ZipFile], None], leave_out: Sequence[str] = ()) -> bytes:
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(docx_cv())) as old,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for item in old.infolist():
            if item.filename not in leave_out:
                new.writestr(item, old.read(item))
        change(new)
    return buffer.getvalue()


def macro_docx() -> bytes:
    """A Word file that carries a program."""
    return _repacked(lambda package: package.writestr("word/vbaProject.bin", b"program"))


def bomb_docx() -> bytes:
    """A Word file of some kilobytes that unpacks to 60 MB."""
    xml = b"<w:document>" + b" " * (60 * 1024 * 1024) + b"</w:document>"
    return _repacked(lambda package: package.writestr("word/document.xml", xml), ["word/document.xml"])


def plain_zip() -> bytes:
    """A zip file that is no Word file."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("hello.txt", "hello")
    return buffer.getvalue()


def send(client: TestClient, headers: Headers, data: bytes, name: str = "cv.txt", path: str = CV) -> Response:
    """Upload a file."""
    answer: Response = client.post(path, files={"file": (name, data)}, headers=headers)
    return answer


def read_cv(
    client: TestClient, headers: Headers, run_tasks: Callable[[], None], data: bytes, name: str = "cv.txt"
) -> Task:
    """Upload a file, read it, and give the ended task."""
    location = send(client, headers, data, name).headers["location"]
    run_tasks()
    task: Task = client.get(location, headers=headers).json()
    assert task["state"] == "succeeded", task["error"]
    return task


def have_cv(client: TestClient, headers: Headers, data: bytes, name: str = "cv.txt") -> str:
    """Give a person a CV that has been read, without a task and the process it reads in; returns its id."""
    user_id = uuid.UUID(client.get("/api/v1/auth/me", headers=headers).json()["id"])
    document = read_document(data, name)
    with unit_of_work() as session:
        row = documents.store_file(session, user_id, Upload(name, data, document.kind), keep=True)
        documents.keep_facts(session, user_id, row.id, parse_resume(document, today()))
    return str(row.id)


def stored() -> set[str]:
    """The files in the store."""
    return set(store().keys("cv/", older_than=now() + timedelta(days=1)))
