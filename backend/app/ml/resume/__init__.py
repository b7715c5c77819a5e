"""Positioned text into the facts of a CV: `parse_resume(Document, today) -> ResumeFacts`."""
