"""Why an import could not be read."""

from app.ml.documents.errors import DocumentError


class NotJsonResume(DocumentError):
    """Not JSON, or JSON that describes no person."""

    reason = "not_json_resume"
    sentence = "This is not a JSON Resume file; export it again and send that."


class NotLinkedIn(DocumentError):
    """A ZIP without the tables of LinkedIn's export."""

    reason = "not_linkedin"
    sentence = (
        "This is not LinkedIn's data export; ask LinkedIn for a copy of your data and send the ZIP file as it comes."
    )
