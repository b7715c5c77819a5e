"""Imports every domain's models, so that Alembic sees all tables and relationships resolve."""

from app.account import models as account
from app.alerts import models as alerts
from app.applications import models as applications
from app.applications.board import models as board
from app.applications.calendar import models as calendar
from app.applications.moving import models as moving
from app.applications.reminders import models as reminders
from app.applications.tailoring import models as tailoring
from app.auth import models as auth
from app.background import models as background
from app.coach import models as coach
from app.insights.advice import models as advice
from app.insights.gaps import models as gaps
from app.insights.learned import models as learned
from app.insights.market import models as market
from app.insights.salary import models as salary
from app.jobs import models as jobs
from app.llm import models as llm
from app.matching import models as matching
from app.matching.corpus import models as matching_corpus
from app.matching.engine import models as matching_features
from app.profile import models as profile
from app.recruiting import models as recruiting
from app.skills import models as skills

__all__ = [
    "account",
    "advice",
    "alerts",
    "applications",
    "auth",
    "background",
    "board",
    "calendar",
    "coach",
    "gaps",
    "jobs",
    "learned",
    "llm",
    "market",
    "matching",
    "matching_corpus",
    "matching_features",
    "moving",
    "profile",
    "recruiting",
    "reminders",
    "salary",
    "skills",
    "tailoring",
]
