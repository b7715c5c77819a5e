import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { Meter } from "@/components/ui/progress";
import { formatShare, plural } from "@/lib/format";
import type { GroupRate, Impact } from "../../types";

/** One kind of group: who was selected how often, and what the four-fifths rule says of it. */
export function DimensionCard({ dimension }: { dimension: Impact["dimensions"][number] }) {
  const { dimension: name, groups, unrecorded, caution, finding } = dimension;
  const columns: Column<GroupRate>[] = [
    { key: "group", header: "Group", cell: ({ group }) => <span className="font-medium">{group}</span> },
    {
      key: "selected",
      header: "Selected",
      numeric: true,
      cell: ({ selected, candidates }) => `${selected} of ${candidates}`,
    },
    {
      key: "rate",
      header: "Rate",
      cell: ({ rate }) => (
        <span className="flex items-center gap-3">
          <Meter value={rate} className="w-20 shrink-0 max-sm:hidden" />
          <span className="tabular">{formatShare(rate)}</span>
        </span>
      ),
    },
    { key: "ratio", header: "Against the highest", cell: (rate) => <Ratio rate={rate} /> },
  ];
  return (
    <Card flush title={<span className="capitalize">{name}</span>} description={finding}>
      <DataTable
        caption={name}
        columns={columns}
        rows={groups}
        rowKey={({ group }) => group}
        narrow={Narrow}
      />
      {(caution !== null || unrecorded > 0) && (
        <div className="grid gap-2 border-t px-4 py-3 sm:px-6">
          {caution && <Notice tone="partial">{caution}</Notice>}
          {unrecorded > 0 && (
            <p className="text-sm text-ink-faint">
              Nothing is recorded for {plural(unrecorded, "candidate")};{" "}
              {unrecorded === 1 ? "it is" : "they are"} not in these rates.
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Ratio({ rate: { ratio, below_four_fifths: below } }: { rate: GroupRate }) {
  if (ratio === null) return <span className="text-ink-faint">Nothing to compare</span>;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <span className="tabular">{ratio.toFixed(2)}</span>
      {below && <Badge tone="cv">Under four fifths</Badge>}
    </span>
  );
}

function Narrow(rate: GroupRate) {
  return (
    <div className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{rate.group}</span>
        <span className="tabular">
          {rate.selected} of {rate.candidates}, {formatShare(rate.rate)}
        </span>
      </div>
      <div className="flex items-center justify-between gap-4 text-sm text-ink-soft">
        Against the highest <Ratio rate={rate} />
      </div>
    </div>
  );
}
