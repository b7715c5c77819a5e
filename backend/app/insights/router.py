"""`/insights`."""

from fastapi import APIRouter

from app.insights.advice.router import advice_router
from app.insights.funnel.router import funnel_router
from app.insights.gaps.router import gaps_router
from app.insights.learned.router import learning_router
from app.insights.market.router import market_router
from app.insights.salary.router import salary_router
from app.insights.together.router import together_router

router = APIRouter(prefix="/insights", tags=["insights"])
router.include_router(market_router)
router.include_router(gaps_router)
router.include_router(together_router)
router.include_router(advice_router)
router.include_router(salary_router)
router.include_router(funnel_router)
router.include_router(learning_router)
