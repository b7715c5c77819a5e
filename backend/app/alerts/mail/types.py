"""The words of mail."""

from enum import StrEnum


class MailSecurity(StrEnum):
    """How the connection to a mail server is encrypted: not, after its start, or from its start."""

    none = "none"
    starttls = "starttls"
    tls = "tls"
