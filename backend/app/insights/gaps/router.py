"""`/insights/gaps`: what one's matches ask for that one lacks, and what learning it would change."""

from fastapi import APIRouter

gaps_router = APIRouter(prefix="/gaps")
