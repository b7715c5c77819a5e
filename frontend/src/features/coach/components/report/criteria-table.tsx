import { Card } from "@/components/ui/card";
import { plural } from "@/lib/format";
import type { ReportCriterion } from "../../types";
import { scoreWord } from "../../words";
import { ScoreBar } from "../interview/score-bar";

/** Each criterion over all answers, the best first. */
export function CriteriaTable({ criteria }: { criteria: readonly ReportCriterion[] }) {
  return (
    <Card title="By criterion" description="Over all answers it could be judged in, the best first." flush>
      <ul aria-label="Criteria over all answers" className="divide-y border-t">
        {criteria.map((criterion) => (
          <li
            key={criterion.name}
            className="grid gap-x-6 gap-y-1 px-4 py-3 sm:px-6 md:grid-cols-[12rem_12rem_minmax(0,1fr)]"
          >
            <div>
              <h3 className="font-medium">{criterion.label}</h3>
              <p className="text-sm text-ink-faint">{plural(criterion.answers, "answer")}</p>
            </div>
            <div className="grid content-start gap-1">
              <ScoreBar score={criterion.score} best={criterion.best} />
              <p className="text-sm text-ink-faint tabular">
                {criterion.score} of {criterion.best}
                {criterion.own !== null && (
                  <span className="text-ink-soft">
                    {" · you: "}
                    {scoreWord(criterion.own, criterion.best).toLowerCase()} ({criterion.own})
                  </span>
                )}
              </p>
            </div>
            <div className="grid content-start gap-1">
              <p className="text-pretty">{criterion.reason}</p>
              {criterion.quotes.map((quote) => (
                <q key={quote} className="max-w-text text-sm text-pretty text-ink-soft">
                  {quote}
                </q>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
