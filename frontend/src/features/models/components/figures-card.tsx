import { Check } from "lucide-react";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { formatCount, formatShare } from "@/lib/format";
import type { Model } from "../types";
import { compared, figure, gainWords, type Compared } from "../words";

function Label({ row }: { row: Compared }) {
  return (
    <>
      <span className="font-medium">{row.label}</span>
      <span className="block text-xs text-ink-faint">
        {row.better} is better
        {row.guarded && `, must be ${formatShare(row.margin)} better to be let in`}
      </span>
    </>
  );
}

function Gain({ row }: { row: Compared }) {
  const words = gainWords(row.gain);
  if (!words) return <span className="text-ink-faint">–</span>;
  const passed = row.gain !== null && row.gain > 0;
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      {passed && <Check aria-hidden className="size-3.5 text-met-line" strokeWidth={2.5} />}
      {words}
    </span>
  );
}

/** How good the version in use is, beside the one that waits: on rows that neither was trained on. */
export function FiguresCard({ model }: { model: Model }) {
  const challenger = model.versions.find(({ id }) => id === model.challenger?.id);
  const rows = compared(model, challenger);
  const value = (of: number | null) => (of === null ? <span className="text-ink-faint">–</span> : figure(of));
  const columns: Column<Compared>[] = [
    { key: "label", header: "Figure", cell: (row) => <Label row={row} /> },
    { key: "champion", header: "In use", numeric: true, cell: (row) => value(row.champion) },
    ...(challenger
      ? ([
          { key: "challenger", header: "Challenger", numeric: true, cell: (row) => value(row.challenger) },
          { key: "gain", header: "Challenger is", numeric: true, cell: (row) => <Gain row={row} /> },
        ] satisfies Column<Compared>[])
      : []),
    { key: "n", header: "Rows", numeric: true, cell: (row) => formatCount(row.n) },
  ];
  return (
    <Card flush title="How good it is" description="Measured on rows that were held out of the training.">
      <div className="mt-2 border-t">
        {rows.length === 0 ? (
          <p className="px-4 py-6 text-pretty text-ink-soft sm:px-6">
            The shipped version was not measured on this instance’s data. Its figures are on{" "}
            <span className="font-medium">{model.card.page}</span>; a version trained here is measured beside
            it.
          </p>
        ) : (
          <DataTable
            caption="Figures of the versions"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.name}
            narrow={(row) => (
              <div className="grid gap-1">
                <Label row={row} />
                <p className="flex flex-wrap gap-x-4 text-sm tabular">
                  <span>In use {value(row.champion)}</span>
                  {challenger && (
                    <>
                      <span>Challenger {value(row.challenger)}</span>
                      <Gain row={row} />
                    </>
                  )}
                </p>
              </div>
            )}
          />
        )}
      </div>
    </Card>
  );
}
