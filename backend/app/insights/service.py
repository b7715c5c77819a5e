"""What other domains may ask of insights."""

from app.insights.market.service import market, summary

__all__ = ["market", "summary"]
