"""Who is at the desk."""

from typing import Annotated

from fastapi import Depends

from app.auth.deps import require_role
from app.auth.models import User
from app.auth.types import Role

DeskUser = Annotated[User, Depends(require_role(Role.recruiter, Role.admin))]
