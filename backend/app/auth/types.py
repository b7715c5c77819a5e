"""The words of accounts."""

from datetime import timedelta
from enum import StrEnum

ACCESS_LIFETIME = timedelta(minutes=30)
REFRESH_LIFETIME = timedelta(days=7)
RESET_LIFETIME = timedelta(hours=24)


class Role(StrEnum):
    """What a person may do; every role can have a profile and matches."""

    candidate = "candidate"
    coach = "coach"
    recruiter = "recruiter"
    admin = "admin"
