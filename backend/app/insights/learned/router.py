"""`/admin/models`: the models in use, how they were trained, and how they do."""

from fastapi import APIRouter

models_router = APIRouter(prefix="/admin/models", tags=["admin"])
