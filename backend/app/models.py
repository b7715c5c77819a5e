"""Imports every domain's models, so that Alembic sees all tables and relationships resolve."""

from app.auth import models as auth
from app.background import models as background

__all__ = ["auth", "background"]
