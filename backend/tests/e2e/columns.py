"""An invented CV in two columns, and where its lines stand."""

import io

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, RIGHT, TOP, LEADING = 22.0, 205.0, 130.0, 14.0
EMPLOYER = "Fjordhaven Hospital"

_SIDE = """CONTACT
maren.solvik@example.test
+47 22 55 01 44
Bergen, Norway

SKILLS
Critical care
Patient assessment
Medication administration

LANGUAGES
Norwegian (native)
English (C1)"""
_MAIN = f"""EXPERIENCE
Charge Nurse
{EMPLOYER}
March 2020 - present
- Leads a shift of fourteen nurses on a twelve-bed unit

Staff Nurse
Saint Brannoc Hospital
August 2016 - December 2019
- Cared for patients after abdominal surgery

EDUCATION
Bachelor of Nursing
Western Norway College, 2013 - 2016"""


def two_columns() -> bytes:
    """The CV as a PDF of one page: a sidebar and the main column."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4)
    canvas.setFont("Helvetica-Bold", 24)
    canvas.drawString(RIGHT, HEIGHT - 64, "Maren Solvik")
    for left, text in ((LEFT, _SIDE), (RIGHT, _MAIN)):
        for number, line in enumerate(text.splitlines()):
            canvas.setFont("Helvetica-Bold" if line.isupper() else "Helvetica", 10)
            canvas.drawString(left, HEIGHT - TOP - number * LEADING, line)
    canvas.save()
    return buffer.getvalue()


def start_of(line: str) -> tuple[float, float]:
    """Where a line of the main column begins, as shares of the page from the top left: left edge, baseline."""
    number = _MAIN.splitlines().index(line)
    return RIGHT / WIDTH, (TOP + number * LEADING) / HEIGHT
