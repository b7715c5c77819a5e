"""Imports every domain's tasks: the API knows their queues and payloads, the worker runs them."""

from app.background import tasks as background
from app.profile import tasks as profile

__all__ = ["background", "profile"]
