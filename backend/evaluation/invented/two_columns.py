"""CVs in two columns, as PDF."""

from reportlab.lib.colors import HexColor, black, white

from evaluation.invented.drawing import HEIGHT, WIDTH, Page, degree_text, period, title_text
from evaluation.invented.one_column import tail, top
from evaluation.invented.person import Person


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
    tail(page, person, colour=white)
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
    tail(page, person)
    return page.bytes()


def rows_interleaved(person: Person) -> bytes:
    """Two columns on one grid of lines, drawn row by row as many exporters do."""
    left, right = Page(), Page()
    left.column(50, 300, HEIGHT - 130)
    right.column(330, WIDTH - 40, HEIGHT - 130)
    page = Page()
    top(page, person)
    drawn: list[tuple[float, float, str, str, float]] = []
    for side in (left, right):
        _record(side, drawn)
    _main(left, person)
    _contact_list(right, person, black)
    tail(right, person)
    for y, x, text, font, size in sorted(drawn, key=lambda item: (-item[0], item[1])):
        page.canvas.setFillColor(black)
        page.canvas.setFont(font, size)
        page.canvas.drawString(x, y, text)
    return page.bytes()


def _record(page: Page, drawn: list[tuple[float, float, str, str, float]]) -> None:
    canvas = page.canvas

    def note(x: float, y: float, text: str) -> None:
        grid = round((HEIGHT - y) / 13) * 13
        drawn.append((HEIGHT - grid, x, text, canvas._fontname, canvas._fontsize))  # noqa: SLF001  # no public name

    setattr(canvas, "drawString", note)  # noqa: B010  # a plain assignment to a method does not type-check


def equal_halves(person: Person) -> bytes:
    """A header across the page, positions left, all else right in a column as wide."""
    page = Page()
    top(page, person)
    start = page.y - 8
    page.column(50, 300, start)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.text(title_text(job), bold=True)
        page.text(f"{job.company}, {job.place}")
        page.text(period(person, job, "number"), size=9)
        page.bullets(job.bullets)
        page.y -= 4
    page.column(325, WIDTH - 30, start)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["education"])
    for course in person.courses:
        page.text(degree_text(course), bold=True)
        page.text(course.school)
        page.text(period(person, course), size=9)
    tail(page, person)
    return page.bytes()


def two_pages(person: Person) -> bytes:
    """A light side column on two pages: the positions run over, and page numbers stand at the foot."""
    page = Page()
    _tinted(page)
    page.column(24, 180, HEIGHT - 60)
    _contact_list(page, person, black)
    tail(page, person)
    page.column(210, WIDTH - 30, HEIGHT - 60)
    page.text(person.name, size=22, bold=True, gap=8)
    page.text(person.headline, size=12)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for at, job in enumerate(person.jobs):
        if at == len(person.jobs) - 1:
            _turn(page, person)
        page.pair(job.company, job.place, bold=True)
        page.pair(title_text(job), period(person, job))
        page.bullets(job.bullets)
        page.y -= 4
    page.heading(person.headings["education"])
    for course in person.courses:
        page.pair(degree_text(course), period(person, course), bold=True)
        page.text(course.school)
    _number(page, person, 2)
    return page.bytes()


def _tinted(page: Page) -> None:
    page.canvas.setFillColor(HexColor("#e8eef2"))
    page.canvas.rect(0, 0, 195, HEIGHT, stroke=0, fill=1)


def _turn(page: Page, person: Person) -> None:
    _number(page, person, 1)
    page.canvas.showPage()
    _tinted(page)
    page.column(210, WIDTH - 30, HEIGHT - 60)


def _number(page: Page, person: Person, number: int) -> None:
    page.canvas.setFillColor(black)
    page.canvas.setFont("Helvetica", 8)
    page.canvas.drawString(210, 30, person.name)
    page.canvas.drawRightString(WIDTH - 30, 30, f"{number} / 2")
