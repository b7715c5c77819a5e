import type { ChartData, ChartSeries } from "@/components/charts/data";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { formatCount } from "@/lib/format";
import { momentumSentence, weekLabel, type Today } from "../today";

const counted = { unit: "a week", format: formatCount };
const series: ChartSeries[] = [
  { id: "applications", label: "Applications", ...counted },
  { id: "replies", label: "Answers", ...counted },
  { id: "interviews", label: "Interviews", ...counted },
];

function weeksChart({ weeks, n }: Today["momentum"]): ChartData {
  return {
    rowHeader: "Week of",
    series,
    rows:
      n === 0
        ? []
        : weeks.map(({ start, applications, replies, interviews }) => ({
            id: start,
            label: weekLabel(start),
            values: [applications, replies, interviews],
          })),
  };
}

/** What happened week by week: the pace of the search, not a goal to meet. */
export function MomentumCard({ today }: { today: Today }) {
  const { momentum } = today;
  return (
    <Card>
      <Chart
        kind="columns"
        title="Week by week"
        takeaway={momentumSentence(momentum)}
        data={weeksChart(momentum)}
        source="From your board. The last week is under way."
        empty={
          momentum.note ??
          "Nothing in these weeks yet. Applications, answers and interviews of your board show here by week."
        }
      />
    </Card>
  );
}
