"""Imports every domain's tasks: the API knows their queues and payloads, the worker runs them."""

from app.background import tasks as background

__all__ = ["background"]
