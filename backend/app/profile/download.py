"""Sending a file back: always as a download, under a name no header can be broken with."""

from urllib.parse import quote

from fastapi import Response

from app.profile.documents import CvFile

MEDIA_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}


def disposition(name: str) -> str:
    """The `Content-Disposition` of a download (RFC 6266): an ASCII name, and the real one encoded (RFC 8187)."""
    plain = "".join(char if char.isascii() and (char.isalnum() or char in " ._-") else "_" for char in name)
    return f"attachment; filename=\"{plain.strip('. ') or 'cv'}\"; filename*=UTF-8''{quote(name, safe='')}"


def download(file: CvFile) -> Response:
    """The file as it was sent; a browser saves it and runs nothing of it."""
    headers = {
        "Content-Disposition": disposition(file.name),
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
    }
    return Response(file.data, media_type=MEDIA_TYPES.get(file.kind, "application/octet-stream"), headers=headers)
