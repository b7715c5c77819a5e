"""`/insights/salary`: what a position pays."""

from fastapi import APIRouter

salary_router = APIRouter(prefix="/salary")
