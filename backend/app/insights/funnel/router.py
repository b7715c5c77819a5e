"""`/insights/funnel` and `/insights/today`: how one's own search goes."""

from fastapi import APIRouter

funnel_router = APIRouter()
