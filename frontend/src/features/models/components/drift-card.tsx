import { Check, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Chart } from "@/components/charts/chart";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { driftChart, driftSentence, measuresOf } from "../drift";
import type { Drift } from "../types";

/** Whether what the model meets is still what it was trained on, measure by measure and over time. */
export function DriftCard({ drift }: { drift: Drift }) {
  const measures = measuresOf(drift);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = measures.find(({ measure }) => measure === chosen) ?? measures[0];
  return (
    <Card title="Drift">
      <div className="grid gap-6">
        <p className="max-w-text text-pretty text-ink-soft">
          {drift.words}
          {drift.looked_at && (
            <>
              {" "}
              Looked at <RelativeTime at={drift.looked_at} />.
            </>
          )}
        </p>
        {shown && (
          <>
            <ul aria-label="Measures at the last look" className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
              {measures.map((measure) => (
                <li key={measure.measure} className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span>{measure.label}</span>
                  <Badge tone={measure.alarm ? "cv" : "done"} icon={measure.alarm ? TriangleAlert : Check}>
                    {measure.alarm ? "above its limit" : "within its limit"}
                  </Badge>
                </li>
              ))}
            </ul>
            <Chart
              kind="lines"
              as="h3"
              title={shown.label}
              takeaway={`At the last look ${driftSentence(shown)}`}
              data={driftChart(drift, shown.measure)}
              source="One look a day, of the last 90 days. Inputs are told as the population stability index, the error as its growth since training."
              empty="This was not looked at yet."
              actions={
                <Select
                  compact
                  aria-label="Measure"
                  value={shown.measure}
                  options={measures.map(({ measure, label }) => ({ value: measure, label }))}
                  onValueChange={setChosen}
                />
              }
            />
          </>
        )}
      </div>
    </Card>
  );
}
