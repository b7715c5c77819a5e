"""Sending a file back: always as a download, under a name no header can be broken with."""

from urllib.parse import quote

from fastapi import Response

from app.profile.documents import CvFile

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "rtf": "application/rtf",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
    "json_resume": "application/json",
    "linkedin_export": "application/zip",
}


def disposition(name: str) -> str:
    """The `Content-Disposition` of a download (RFC 6266): an ASCII name, and the real one encoded (RFC 8187)."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char in " ._-") else "_" for char in name)
    return f"attachment; filename=\"{plain.strip('. ') or 'cv'}\"; filename*=UTF-8''{quote(name, safe='')}"


def download(file: CvFile) -> Response:
    """The file as it was sent; a browser saves it and runs nothing of it."""
    return attachment(file.data, file.name, MEDIA_TYPES.get(file.kind, "application/octet-stream"))


def attachment(data: bytes, name: str, media_type: str) -> Response:
    """Bytes to save under a name."""
    headers = {
        "Content-Disposition": disposition(name),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(data, media_type=media_type, headers=headers)
