"""The tasks of pay."""

from datetime import timedelta

from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.clock import now
from app.core.types import JsonObject
from app.insights.salary.grounds import GroundRepository
from app.insights.salary.skill_pay import rows_of, weigh_all


@task("insights.weigh_skills_pay", every=timedelta(days=1), time_limit=3_600)
def weigh_skills_pay(run: Run, _payload: Nothing) -> JsonObject:
    """Weigh what each skill is worth, in each currency and family with enough postings that state pay."""
    with run.session() as session:
        grounds = GroundRepository(session)
        parts = [(code, family) for code in grounds.currencies() for family in ("", *grounds.families(code))]
        grounds.forget_but(parts)
    kept = 0
    for done, (currency, family) in enumerate(parts, start=1):
        with run.session() as session:
            grounds = GroundRepository(session)
            postings = grounds.of_family(currency, family) if family else grounds.of_all(currency)
            rows = rows_of(currency, family, weigh_all(postings), now())
            grounds.replace(currency, family, rows)
        kept += len(rows)
        run.progress(done, len(parts))
    return {"parts": len(parts), "skills": kept}
