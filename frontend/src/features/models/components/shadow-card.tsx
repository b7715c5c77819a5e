import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatCount, formatShare, plural } from "@/lib/format";
import type { Model } from "../types";

type Day = Model["shadow_days"][number];

const columns: Column<Day>[] = [
  { key: "on", header: "Day", cell: (day) => <span className="whitespace-nowrap tabular">{day.on}</span> },
  {
    key: "version",
    header: "Challenger",
    cell: (day) => <span className="font-mono text-xs">{day.version}</span>,
  },
  {
    key: "arm",
    header: "Seen by people",
    cell: (day) => (day.arm === "challenger" ? "yes" : "no, in the shadow"),
  },
  { key: "answers", header: "Answers", numeric: true, cell: (day) => formatCount(day.answers) },
  {
    key: "differing",
    header: "Differ by over a tenth",
    numeric: true,
    cell: (day) => formatCount(day.differing),
  },
  {
    key: "mean",
    header: "Mean difference",
    numeric: true,
    cell: (day) =>
      day.mean_difference === null ? (
        <span className="text-ink-faint">–</span>
      ) : (
        formatShare(day.mean_difference)
      ),
  },
  { key: "errors", header: "Errors", numeric: true, cell: (day) => formatCount(day.errors) },
  { key: "slow", header: "Slow", numeric: true, cell: (day) => formatCount(day.slow) },
];

/** What both versions answered to the same questions, in sums; nobody's question is kept. Nothing where none ran. */
export function ShadowCard({ days }: { days: readonly Day[] }) {
  if (days.length === 0) return null;
  return (
    <Card flush title="Both versions side by side" description="In sums by day. Nobody’s question is kept.">
      <div className="mt-2 border-t">
        <DataTable
          caption="Answers of both versions by day"
          columns={columns}
          rows={days}
          rowKey={(day) => `${day.on} ${day.version} ${day.arm ?? "shadow"}`}
          narrow={(day) => (
            <div className="grid gap-1">
              <p className="flex justify-between gap-3">
                <span className="tabular">{day.on}</span>
                <span className="font-mono text-xs">{day.version}</span>
              </p>
              <p className="text-sm text-ink-soft tabular">
                {plural(day.answers, "answer")}, {formatCount(day.differing)} differ by over a tenth,{" "}
                {plural(day.errors, "error")}, {formatCount(day.slow)} slow
              </p>
            </div>
          )}
        />
      </div>
    </Card>
  );
}
