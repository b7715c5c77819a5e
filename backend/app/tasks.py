"""Imports every domain's tasks: the API knows their queues and payloads, the worker runs them."""

from app.account import personal as account_data
from app.account import tasks as account
from app.alerts import personal as alerts_data
from app.alerts import tasks as alerts
from app.alerts.reaching import personal as channels_data
from app.alerts.reaching import tasks as reaching
from app.applications import personal as letters_data
from app.applications.board import personal as board_data
from app.applications.board import tasks as board
from app.applications.calendar import personal as calendar_data
from app.applications.moving import personal as moving_data
from app.applications.moving import tasks as moving
from app.applications.reminders import personal as reminders_data
from app.applications.reminders import tasks as reminders
from app.applications.tailoring import personal as tailored_data
from app.auth import personal as auth_data
from app.background import personal as background_data
from app.background import tasks as background
from app.coach import personal as coach_data
from app.demo import tasks as demo
from app.insights.advice import personal as advice_data
from app.insights.gaps import personal as gaps_data
from app.insights.gaps import tasks as gaps
from app.insights.learned import personal as learned_data
from app.insights.learned import tasks as learned
from app.insights.market import tasks as market
from app.insights.salary import tasks as salary
from app.jobs import personal as jobs_data
from app.jobs import tasks as jobs
from app.llm import personal as llm_data
from app.matching import personal as matching_data
from app.matching import tasks as matching
from app.profile import personal as profile_data
from app.profile import tasks as profile
from app.recruiting import erasing as recruiting_data
from app.recruiting import tasks as recruiting
from app.skills import personal as skills_data

__all__ = [
    "account",
    "account_data",
    "advice_data",
    "alerts",
    "alerts_data",
    "auth_data",
    "background",
    "background_data",
    "board",
    "board_data",
    "calendar_data",
    "channels_data",
    "coach_data",
    "demo",
    "gaps",
    "gaps_data",
    "jobs",
    "jobs_data",
    "learned",
    "learned_data",
    "letters_data",
    "llm_data",
    "market",
    "matching",
    "matching_data",
    "moving",
    "moving_data",
    "profile",
    "profile_data",
    "reaching",
    "recruiting",
    "recruiting_data",
    "reminders",
    "reminders_data",
    "salary",
    "skills_data",
    "tailored_data",
]
