"""`/insights/recommendations`: what to do next, with reasons."""

from fastapi import APIRouter

advice_router = APIRouter(prefix="/recommendations")
