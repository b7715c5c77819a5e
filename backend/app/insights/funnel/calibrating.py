"""Which of our scores led to replies: our own score held against what became of applications. Pure."""

from collections.abc import Sequence

from app.insights.funnel.counting import FEWEST, in_words, rate_of, reached, too_few
from app.insights.funnel.schemas import Calibration, CalibrationBand
from app.insights.funnel.types import FunnelStage, Journey, NoFigure, ScoreBasis
from app.matching.types import BAND_SPANS, Band, band_of

UNSCORED = "unscored"


def band_key(journey: Journey) -> str:
    """The band an application is counted under."""
    return UNSCORED if journey.tenths is None else band_of(journey.tenths / 10).value


def calibration(journeys: Sequence[Journey]) -> Calibration:
    """Replies and interviews by band of score, and what can honestly be said of them."""
    bands = [_band(band, [one for one in journeys if band_key(one) == band.value]) for band in Band]
    scored = sum(band.applications for band in bands)
    at_applying = sum(one.basis is ScoreBasis.at_applying for one in journeys)
    enough = [band for band in bands if band.enough]
    reason = None if len(enough) > 1 else NoFigure.too_few if scored else NoFigure.no_scores
    return Calibration(
        bands=bands,
        scored=scored,
        unscored=len(journeys) - scored,
        at_applying=at_applying,
        present=scored - at_applying,
        reason=reason,
        summary=_summary(enough, scored, len(journeys)),
    )


def _band(band: Band, journeys: Sequence[Journey]) -> CalibrationBand:
    start, end = BAND_SPANS[band]
    n, replies = len(journeys), reached(journeys, FunnelStage.reply)
    interviews = reached(journeys, FunnelStage.interview)
    return CalibrationBand(
        band=band,
        start=start / 10,
        end=min(end, 1_000) / 10,
        applications=n,
        replies=replies,
        reply_rate=rate_of(replies, n),
        interviews=interviews,
        interview_rate=rate_of(interviews, n),
        enough=n >= FEWEST,
        note=None if n >= FEWEST else too_few(n),
    )


def _summary(enough: Sequence[CalibrationBand], scored: int, applications: int) -> str:
    """Two bands differ only where their intervals lie apart; anything else may be chance, and is said to be."""
    if not applications:
        return "No applications yet, so nothing is known of which scores lead to replies."
    if not scored:
        return "None of these applications has a score, so nothing can be said of which scores lead to replies."
    if len(enough) < 2:
        return (
            f"{in_words(scored)} with a score, and fewer than two bands with {FEWEST} or more: "
            "too few to say which scores lead to replies."
        )
    low, high = enough[0], enough[-1]
    said = f"{_share(high)} in the band {high.band.value}, {_share(low)} in the band {low.band.value}"
    if _lies_above(high, low):
        return f"Higher scores were answered more often: {said}."
    if _lies_above(low, high):
        return f"Higher scores were answered less often: {said}. Our score did not tell who would answer."
    return f"{said}: the difference may be chance. So far our score does not tell who will answer."


def _lies_above(one: CalibrationBand, other: CalibrationBand) -> bool:
    least, most = one.reply_rate.low, other.reply_rate.high
    return least is not None and most is not None and least > most


def _share(band: CalibrationBand) -> str:
    return f"{band.replies} of {band.applications} answered"
