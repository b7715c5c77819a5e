"""The truth about an invented person, in the form all CVs are judged by."""

from evaluation.cvs.gold import Gold, GoldEducation, GoldExperience
from evaluation.invented.person import Person


def gold_of(person: Person) -> Gold:
    """Return the facts that every CV of a person must give."""
    return Gold(
        {"full_name": person.name, "email": person.email, "phone": person.phone, "location": person.place},
        tuple(GoldExperience(job.title, job.company, job.start, job.end, True) for job in person.jobs),
        tuple(GoldEducation(course.school, course.degree, course.subject) for course in person.courses),
        person.skills,
    )
