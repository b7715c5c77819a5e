"""A pen for pages of PDF, by reportlab, and the words that go on them."""

import io

from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from evaluation.invented.person import Course, Job, Person

WIDTH, HEIGHT = A4
BODY = 10


def date_text(person: Person, value: str | None, style: str) -> str:
    if value is None:
        return person.now
    year, _, month = value.partition("-")
    if not month:
        return year
    return f"{month}/{year}" if style == "number" else f"{person.months[int(month) - 1]} {year}"


def period(person: Person, entry: Job | Course, style: str = "word") -> str:
    return f"{date_text(person, entry.start, style)} – {date_text(person, entry.end, style)}"


def degree_text(course: Course) -> str:
    return f"{course.degree}{course.link}{course.subject}"


def title_text(job: Job) -> str:
    return f"{job.title}, {job.unit}" if job.unit else job.title


class Page:
    """A pen that moves down one column at a time."""

    def __init__(self) -> None:
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4)
        self.x, self.right, self.y = 50.0, WIDTH - 50.0, HEIGHT - 60.0

    def column(self, x: float, right: float, y: float) -> None:
        self.x, self.right, self.y = x, right, y

    def text(
        self,
        text: str,
        *,
        size: float = BODY,
        bold: bool = False,
        colour: object = black,
        indent: float = 0,
        gap: float = 3,
    ) -> None:
        font = "Helvetica-Bold" if bold else "Helvetica"
        self.canvas.setFillColor(colour)
        for row in simpleSplit(text, font, size, self.right - self.x - indent):
            self.canvas.setFont(font, size)
            self.canvas.drawString(self.x + indent, self.y, row)
            self.y -= size + gap

    def pair(self, left: str, right: str, *, bold: bool = False, gap: float = 3) -> None:
        self.canvas.setFillColor(black)
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", BODY)
        self.canvas.drawString(self.x, self.y, left)
        self.canvas.setFont("Helvetica", BODY)
        self.canvas.drawRightString(self.right, self.y, right)
        self.y -= BODY + gap

    def heading(self, text: str, *, caps: bool = True, colour: object = black) -> None:
        self.y -= 10
        self.text(text.upper() if caps else text, size=12, bold=True, colour=colour, gap=5)

    def bullets(self, items: tuple[str, ...]) -> None:
        for item in items:
            self.canvas.setFont("Helvetica", BODY)
            self.canvas.drawString(self.x + 4, self.y, "•")
            self.text(item, indent=14)

    def bytes(self) -> bytes:
        self.canvas.save()
        return self.file.getvalue()
