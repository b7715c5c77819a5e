"""The words of the job-search report."""

from enum import StrEnum


class ReportFormat(StrEnum):
    """What a report can be read as."""

    json = "json"
    pdf = "pdf"
    csv = "csv"


class ReportLanguage(StrEnum):
    """The languages a report is written in."""

    en = "en"
    de = "de"


class PaperKind(StrEnum):
    """What was sent with an application."""

    letter = "letter"
    tailored_cv = "tailored_cv"
    cv_document = "cv_document"
