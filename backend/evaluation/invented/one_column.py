"""CVs in one column, as PDF."""

from reportlab.lib.colors import black

from evaluation.invented.drawing import BODY, WIDTH, Page, degree_text, period, title_text
from evaluation.invented.person import Person


def top(page: Page, person: Person) -> None:
    page.text(person.name, size=20, bold=True, gap=6)
    page.text(person.headline, size=12)
    page.text(f"{person.email} | {person.phone} | {person.place} | {person.link}")


def tail(page: Page, person: Person, *, colour: object = black) -> None:
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
    top(page, person)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.pair(title_text(job), period(person, job), bold=True)
        page.pair(job.company, job.place)
        page.bullets(job.bullets)
    _studies(page, person)
    tail(page, person)
    return page.bytes()


def employer_first(person: Person) -> bytes:
    page = Page()
    top(page, person)
    page.heading(person.headings["experience"], caps=False)
    for job in person.jobs:
        page.pair(job.company, job.place, bold=True)
        page.pair(title_text(job), period(person, job, "number"))
        page.bullets(job.bullets)
        page.y -= 4
    _studies(page, person)
    tail(page, person)
    return page.bytes()


def dates_left(person: Person) -> bytes:
    """The German way: dates in a column of their own."""
    page = Page()
    top(page, person)
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
    tail(page, person)
    return page.bytes()


def one_line_heads(person: Person) -> bytes:
    page = Page()
    top(page, person)
    page.heading(person.headings["summary"])
    page.text(person.summary)
    page.heading(person.headings["experience"])
    for job in person.jobs:
        page.text(f"{job.title} – {job.company}, {job.place} ({period(person, job)})", bold=True)
        page.bullets(job.bullets)
    page.heading(person.headings["education"])
    for course in person.courses:
        page.text(f"{degree_text(course)}, {course.school}, {period(person, course)}")
    tail(page, person)
    return page.bytes()


def labels_in_margin(person: Person) -> bytes:
    """Section names in a narrow left column beside what they head."""
    page = Page()
    top(page, person)

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


def centred_serif(person: Person) -> bytes:
    """Name and contact in the middle, headings over a rule, in a serif font."""
    page = Page()
    canvas = page.canvas
    page.y -= 10
    for text, size, font in (
        (person.name, 22, "Times-Bold"),
        (person.headline, 12, "Times-Italic"),
        (f"{person.place}  •  {person.phone}  •  {person.email}  •  {person.link}", 9, "Times-Roman"),
    ):
        canvas.setFont(font, size)
        canvas.drawCentredString(WIDTH / 2, page.y, text)
        page.y -= size + 6
    for section in ("experience", "education", "skills", "languages", "certifications"):
        if section == "certifications" and not person.certifications:
            continue
        page.heading(person.headings[section], caps=False)
        canvas.line(page.x, page.y + 12, page.right, page.y + 12)
        _SECTIONS[section](page, person)
    return page.bytes()


def _serif_jobs(page: Page, person: Person) -> None:
    for job in person.jobs:
        page.pair(job.company, period(person, job), bold=True)
        page.pair(title_text(job), job.place)
        page.bullets(job.bullets)


def _serif_courses(page: Page, person: Person) -> None:
    for course in person.courses:
        page.pair(course.school, period(person, course), bold=True)
        page.text(degree_text(course))


def _serif_skills(page: Page, person: Person) -> None:
    page.text(" | ".join(person.skills))


def _serif_languages(page: Page, person: Person) -> None:
    page.text(", ".join(f"{name} ({level})" for name, level in person.languages))


def _serif_certifications(page: Page, person: Person) -> None:
    page.bullets(person.certifications)


_SECTIONS = {
    "experience": _serif_jobs,
    "education": _serif_courses,
    "skills": _serif_skills,
    "languages": _serif_languages,
    "certifications": _serif_certifications,
}
