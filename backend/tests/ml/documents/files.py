"""Files made on the spot: good ones, and the kinds that must be refused."""

import io
import zipfile
import zlib

import pypdfium2 as pdfium
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


def pdf_with_program(line: str) -> bytes:
    """Return a PDF that would run JavaScript when a viewer opens it."""
    action = "<< /S /JavaScript /JS (app.alert\\('hi'\\)) >>"
    return raw_pdf(line, catalog=f"/Names << /JavaScript << /Names [(run) {action}] >> >> /OpenAction {action}")


def pdf_with_attachment(line: str) -> bytes:
    """Return a PDF with another file inside."""
    document = pdfium.PdfDocument(pdf(line))
    document.new_attachment("notes.exe").set_data(b"MZ")
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


RESOURCES = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"


def raw_pdf(line: str, *, catalog: str = "", content: bytes | None = None, packed: bool = False) -> bytes:
    """Return a PDF of one page written by hand; `content` is what its page draws."""
    drawn = content if content is not None else f"BT /F1 12 Tf 60 780 Td ({line}) Tj ET".encode()
    data = zlib.compress(drawn, 9) if packed else drawn
    filters = " /Filter /FlateDecode" if packed else ""
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources %b >>" % RESOURCES,
        f"<< /Length {len(data)}{filters} >>\nstream\n".encode() + data + b"\nendstream",
    ]
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(file)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    file += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    file += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF".encode()
    return bytes(file)


def giant() -> bytes:
    """Return a PDF whose only page is as large as the format allows."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(14400, 14400))
    canvas.drawString(60, 14000, "Jane Doe")
    canvas.save()
    return file.getvalue()


def scanned(data: bytes, *, pages: set[int] | None = None, quality: int = 70) -> bytes:
    """Return a PDF with its pages (from 1; all without a choice) as pictures, as a scanner makes them."""
    source = pdfium.PdfDocument(data)
    result = pdfium.PdfDocument.new()
    for number in range(len(source)):
        if pages is not None and number + 1 not in pages:
            result.import_pages(source, [number])
            continue
        picture = source[number].render(scale=200 / 72, grayscale=True).to_pil()
        file = io.BytesIO()
        canvas = Canvas(file, pagesize=source[number].get_size())
        photo = io.BytesIO()
        picture.save(photo, "JPEG", quality=quality)
        photo.seek(0)
        canvas.drawImage(ImageReader(photo), 0, 0, *source[number].get_size())
        canvas.save()
        result.import_pages(pdfium.PdfDocument(file.getvalue()))
    saved = io.BytesIO()
    result.save(saved)
    return saved.getvalue()


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
