"""Files made on the spot: good ones, and the kinds that must be refused."""

import io
import zipfile

from docx import Document as WordDocument
from docx.document import Document as WordPackage
from PIL import Image
from reportlab.lib.colors import white
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas


def pdf(*lines: str, pages: int = 1, password: str | None = None) -> bytes:
    """Return a PDF with the same lines on each page."""
    file = io.BytesIO()
    encryption = StandardEncryption(password, canPrint=0) if password else None
    canvas = Canvas(file, encrypt=encryption)
    for _ in range(pages):
        for at, line in enumerate(lines):
            canvas.drawString(60, 780 - 16 * at, line)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def pdf_with_hidden(seen: str, hidden: str, how: str) -> bytes:
    """Return a PDF with a visible line and one that nobody sees: white, tiny, off the page or without ink."""
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawString(60, 780, seen)
    if how == "white":
        canvas.setFillColor(white)
        canvas.drawString(60, 700, hidden)
    elif how == "tiny":
        canvas.setFont("Helvetica", 0.8)
        canvas.drawString(60, 700, hidden)
    elif how == "off":
        canvas.drawString(60, -300, hidden)
    else:
        text = canvas.beginText(60, 700)
        text.setTextRenderMode(3)
        text.textLine(hidden)
        canvas.drawText(text)
    canvas.save()
    return file.getvalue()


def pdf_turned(line: str, rotation: int) -> bytes:
    """Return a PDF whose page is stored turned and shown upright."""
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.setPageRotation(rotation)
    canvas.translate(297, 421)
    canvas.rotate(rotation)
    canvas.drawString(-120, 100, line)
    canvas.drawString(-120, 80, "below")
    canvas.save()
    return file.getvalue()


def scan() -> bytes:
    """Return a PDF that is a picture only."""
    picture = io.BytesIO()
    Image.new("RGB", (400, 600), "lightgrey").save(picture, "PNG")
    picture.seek(0)
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
    canvas.save()
    return file.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Return a Word file of plain paragraphs."""
    document = WordDocument()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: WordPackage) -> bytes:
    """Return an open Word document as bytes."""
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def changed(
    data: bytes, *, replace: dict[str, bytes] | None = None, add: list[tuple[str, bytes]] | None = None
) -> bytes:
    """Return a ZIP with entries replaced or added, doubles included."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, (replace or {}).get(name, source.read(name)))
        for name, content in add or []:
            target.writestr(name, content)
    return file.getvalue()
