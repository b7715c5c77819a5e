import { Chart } from "@/components/charts/chart";
import { hasFigures } from "@/components/charts/data";
import { Card } from "@/components/ui/card";
import { calibrationChart } from "../charts";
import type { Calibration } from "../queries";
import { scoredSentence } from "../words";

/** Whether a higher score of ours led to more answers: said with its uncertainty, or not at all. */
export function CalibrationCard({ calibration }: { calibration: Calibration }) {
  const data = calibrationChart(calibration);
  const few = calibration.bands.filter(({ applications, enough }) => applications > 0 && !enough);
  return (
    <Card>
      <div className="grid gap-4">
        <Chart
          kind="ranges"
          title="Which scores led to answers"
          takeaway={calibration.summary}
          data={data}
          source={scoredSentence(calibration)}
          empty={
            <div className="grid gap-1">
              <p>{calibration.summary}</p>
              <p className="text-sm text-ink-faint">{scoredSentence(calibration)}</p>
            </div>
          }
        />
        {hasFigures(data) && (
          <p className="max-w-text text-sm text-pretty text-ink-faint">
            The stroke is the share that was answered, the bar where the true share lies in 95 of 100 such
            cases. A wide bar means few applications.
            {few.length > 0 && ` Not drawn, too few to say: ${few.map(({ band }) => band).join(", ")}.`}
          </p>
        )}
      </div>
    </Card>
  );
}
