import { Link } from "@tanstack/react-router";
import { DataTable, type Column } from "@/components/ui/data-table";
import { textLink } from "@/components/ui/text-link";
import { formatDay } from "./report-days";
import type { ReportItem } from "./report-queries";
import { evidenceWords, stageWords } from "./report-words";

function AppliedOn({ item }: { item: ReportItem }) {
  if (!item.applied_on) return <span className="text-ink-faint">date not noted</span>;
  return <span className="whitespace-nowrap tabular">{formatDay(item.applied_on)}</span>;
}

function Position({ item }: { item: ReportItem }) {
  return (
    <div className="grid gap-0.5">
      <Link to="/board/$applicationId" params={{ applicationId: item.application_id }} className={textLink}>
        {item.title}
      </Link>
      <span className="text-sm break-words text-ink-soft">
        {[item.company, item.location].filter(Boolean).join(", ")}
      </span>
    </div>
  );
}

function Stages({ item }: { item: ReportItem }) {
  const later = item.stages.slice(1);
  if (later.length === 0) return <span className="text-ink-faint">no answer noted</span>;
  return (
    <ul className="grid gap-0.5 text-sm">
      {later.map((stage, place) => (
        <li key={place}>{stageWords(stage)}</li>
      ))}
    </ul>
  );
}

const columns: Column<ReportItem>[] = [
  { key: "applied", header: "Applied on", cell: (item) => <AppliedOn item={item} /> },
  { key: "position", header: "Position", cell: (item) => <Position item={item} /> },
  { key: "stages", header: "Stages", cell: (item) => <Stages item={item} /> },
  {
    key: "evidence",
    header: "Evidence",
    wideOnly: true,
    cell: (item) => <span className="text-sm text-ink-soft">{evidenceWords(item)}</span>,
  },
];

/** The applications as the file will list them. */
export function ReportTable({ items }: { items: ReportItem[] }) {
  return (
    <DataTable
      caption="Applications of the report"
      columns={columns}
      rows={items}
      rowKey={(item) => item.application_id}
      narrow={(item) => (
        <div className="grid gap-2">
          <Position item={item} />
          <p className="text-sm">
            Applied on <AppliedOn item={item} />
          </p>
          <Stages item={item} />
          <p className="text-sm text-ink-soft">{evidenceWords(item)}</p>
        </div>
      )}
    />
  );
}
