"""Imports every domain's tasks: the API knows their queues and payloads, the worker runs them."""

from app.alerts.reaching import personal as channels_data
from app.alerts.reaching import tasks as reaching
from app.applications import personal as letters_data
from app.applications.reminders import tasks as reminders
from app.applications.tailoring import personal as tailored_data
from app.background import tasks as background
from app.coach import personal as coach_data
from app.demo import tasks as demo
from app.jobs import tasks as jobs
from app.llm import personal as llm_data
from app.matching import personal as matching_data
from app.matching import tasks as matching
from app.profile import tasks as profile
from app.recruiting import erasing as recruiting_data
from app.recruiting import tasks as recruiting

__all__ = [
    "background",
    "channels_data",
    "coach_data",
    "demo",
    "jobs",
    "letters_data",
    "llm_data",
    "matching",
    "matching_data",
    "profile",
    "reaching",
    "recruiting",
    "recruiting_data",
    "reminders",
    "tailored_data",
]
