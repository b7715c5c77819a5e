"""CVs drawn on paper in the layouts people use, by reportlab."""

import io
from collections.abc import Callable
from pathlib import Path

from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from tests.ml.resume.people import Course, Job, Person

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


def _top(page: Page, person: Person) -> None:
    page.text(person.name, size=20, bold=True, gap=6)
    page.text(person.headline, size=12)
    page.text(f"{person.email} | {person.phone} | {person.place} | {person.link}")


def _tail(page: Page, person: Person, *, colour: object = black) -> None:
    page.heading(person.headings["skills"], colour=colour)
    page.text(", ".join(person.skills), colour=colour)
    page.heading(person.headings["languages"], colour=colour)
    for name, level in person.languages:
        page.text(f"{name} ({level})", colour=colour)
    if person.certifications:
        page.heading(person.headings["certifications"], colour=colour)
        for name in person.certifications:
            page.text(name, colour=colour)


def _studies(page: Page, person: Person) -> None:
    page.heading(person.headings["education"])
    for course in person.courses:
        page.pair(degree_text(course), period(person, course), bold=True)
        page.text(course.school)


def dates_right(person: Person) -> bytes:
    page = Page()
    _top(page, person)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.pair(title_text(job), period(person, job), bold=True)
        page.pair(job.company, job.place)
        page.bullets(job.bullets)
    _studies(page, person)
    _tail(page, person)
    return page.bytes()


def employer_first(person: Person) -> bytes:
    page = Page()
    _top(page, person)
    page.heading(person.headings["experience"], caps=False)
    for job in person.jobs:
        page.pair(job.company, job.place, bold=True)
        page.pair(title_text(job), period(person, job, "number"))
        page.bullets(job.bullets)
        page.y -= 4
    _studies(page, person)
    _tail(page, person)
    return page.bytes()


def dates_left(person: Person) -> bytes:
    """The German way: dates in a column of their own."""
    page = Page()
    _top(page, person)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.canvas.setFont("Helvetica", BODY)
        page.canvas.drawString(50, page.y, period(person, job, "number"))
        page.column(190, WIDTH - 50, page.y)
        page.text(title_text(job), bold=True)
        page.text(f"{job.company}, {job.place}")
        page.bullets(job.bullets)
        page.column(50, WIDTH - 50, page.y - 5)
    page.heading(person.headings["education"])
    for course in person.courses:
        page.canvas.drawString(50, page.y, period(person, course))
        page.column(190, WIDTH - 50, page.y)
        page.text(degree_text(course), bold=True)
        page.text(course.school)
        page.column(50, WIDTH - 50, page.y - 5)
    _tail(page, person)
    return page.bytes()


def _contact_list(page: Page, person: Person, colour: object) -> None:
    page.heading(person.headings["contact"], colour=colour)
    for text in (person.email, person.phone, person.place, person.link):
        page.text(text, size=9, colour=colour)


def _main(page: Page, person: Person) -> None:
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.text(title_text(job), bold=True)
        page.text(f"{job.company} | {job.place}")
        page.text(period(person, job), size=9)
        page.bullets(job.bullets)
        page.y -= 4
    page.heading(person.headings["education"])
    for course in person.courses:
        page.text(degree_text(course), bold=True)
        page.text(course.school)
        page.text(period(person, course), size=9)


def sidebar_left(person: Person) -> bytes:
    """White on a dark side column, which is visible and must not count as hidden."""
    page = Page()
    page.canvas.setFillColor(HexColor("#1f3b4d"))
    page.canvas.rect(0, 0, 190, HEIGHT, stroke=0, fill=1)
    page.column(20, 180, HEIGHT - 60)
    _contact_list(page, person, white)
    _tail(page, person, colour=white)
    page.column(210, WIDTH - 30, HEIGHT - 60)
    page.text(person.name, size=22, bold=True, gap=8)
    page.text(person.headline, size=12)
    _main(page, person)
    return page.bytes()


def sidebar_right(person: Person) -> bytes:
    page = Page()
    page.text(person.name, size=24, bold=True, gap=8)
    page.text(person.headline, size=12)
    top = page.y - 10
    page.column(50, 370, top)
    _main(page, person)
    page.column(395, WIDTH - 30, top)
    _contact_list(page, person, black)
    _tail(page, person)
    return page.bytes()


def rows_interleaved(person: Person) -> bytes:
    """Two columns on one grid of lines, drawn row by row as many exporters do."""
    left, right = Page(), Page()
    left.column(50, 300, HEIGHT - 130)
    right.column(330, WIDTH - 40, HEIGHT - 130)
    page = Page()
    _top(page, person)
    drawn: list[tuple[float, float, str, str, float]] = []
    for side in (left, right):
        _record(side, drawn)
    _main(left, person)
    _contact_list(right, person, black)
    _tail(right, person)
    for y, x, text, font, size in sorted(drawn, key=lambda item: (-item[0], item[1])):
        page.canvas.setFillColor(black)
        page.canvas.setFont(font, size)
        page.canvas.drawString(x, y, text)
    return page.bytes()


def _record(page: Page, drawn: list[tuple[float, float, str, str, float]]) -> None:
    canvas = page.canvas

    def note(x: float, y: float, text: str) -> None:
        grid = round((HEIGHT - y) / 13) * 13
        drawn.append((HEIGHT - grid, x, text, canvas._fontname, canvas._fontsize))

    setattr(canvas, "drawString", note)  # noqa: B010  # a plain assignment to a method does not type-check


def one_line_heads(person: Person) -> bytes:
    page = Page()
    _top(page, person)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.text(f"{job.title} – {job.company}, {job.place} ({period(person, job)})", bold=True)
        page.bullets(job.bullets)
    page.heading(person.headings["education"])
    for course in person.courses:
        page.text(f"{degree_text(course)}, {course.school}, {period(person, course)}")
    _tail(page, person)
    return page.bytes()


def labels_in_margin(person: Person) -> bytes:
    """Section names in a narrow left column beside what they head."""
    page = Page()
    _top(page, person)

    def label(name: str) -> None:
        page.y -= 8
        page.canvas.setFont("Helvetica-Bold", BODY)
        page.canvas.drawString(50, page.y, person.headings[name])

    page.column(205, WIDTH - 40, page.y)
    label("experience")
    for job in person.jobs:
        page.pair(title_text(job), period(person, job), bold=True)
        page.text(f"{job.company}, {job.place}")
        page.bullets(job.bullets)
    label("education")
    for course in person.courses:
        page.pair(degree_text(course), period(person, course), bold=True)
        page.text(course.school)
    label("skills")
    page.text(", ".join(person.skills))
    label("languages")
    page.text(", ".join(f"{name} ({level})" for name, level in person.languages))
    if person.certifications:
        label("certifications")
        for name in person.certifications:
            page.text(name)
    return page.bytes()


LAYOUTS: tuple[Callable[[Person], bytes], ...] = (
    dates_right,
    employer_first,
    dates_left,
    sidebar_left,
    sidebar_right,
    rows_interleaved,
    one_line_heads,
    labels_in_margin,
)


def write_all(folder: Path, people: tuple[Person, ...]) -> None:
    """Write every person in every layout, to be looked at."""
    for person in people:
        for layout in LAYOUTS:
            (folder / f"{layout.__name__}-{person.name.split()[0]}.pdf").write_bytes(layout(person))
