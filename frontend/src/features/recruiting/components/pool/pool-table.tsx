import { EyeOff, Tags, TriangleAlert } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { DataTable, type Column } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { plural } from "@/lib/format";
import type { PoolItem } from "../../types";
import { dayOf, sourceWords } from "../../words";
import { PoolRowMenu } from "./pool-row-menu";

function Who({ item }: { item: PoolItem }) {
  const { code, hidden_text: hidden, warnings, kind, pages } = item;
  const others = warnings.filter((warning) => !warning.includes("hidden text"));
  const file = [kind?.toUpperCase(), pages !== null && plural(pages, "page")].filter(Boolean).join(", ");
  return (
    <div className="grid min-w-0 gap-0.5">
      <p className="font-medium">Candidate {code}</p>
      {file && <p className="text-sm text-ink-faint">{file}</p>}
      {hidden && (
        <Badge tone="cv" icon={EyeOff} className="w-fit">
          Hidden text in the CV
        </Badge>
      )}
      {others.length > 0 && (
        <p className="flex max-w-text items-start gap-1.5 text-sm text-pretty text-ink-soft">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          <span>{others[0]}</span>
        </p>
      )}
    </div>
  );
}

function Agreed({ item: { consent } }: { item: PoolItem }) {
  if (!consent) return <p className="text-sm text-pretty text-ink-soft">Theirs, and theirs to withdraw</p>;
  return (
    <div className="max-w-xs min-w-40 text-sm">
      <p className="line-clamp-2 text-pretty" title={`${consent.wording} (${consent.source})`}>
        {consent.wording}
      </p>
      <p className="text-ink-faint">
        {dayOf(consent.given_at)}, noted by {consent.recorded_by}
      </p>
    </div>
  );
}

function Groups({ item }: { item: PoolItem }) {
  return item.has_groups ? (
    <Badge tone="neutral" icon={Tags}>
      Recorded
    </Badge>
  ) : (
    <span className="text-sm text-ink-faint">None</span>
  );
}

/** Everybody at this desk, apart from any job; nobody is named here. */
export function PoolTable({ items }: { items: readonly PoolItem[] }) {
  const columns: Column<PoolItem>[] = [
    { key: "who", header: "Candidate", cell: (item) => <Who item={item} /> },
    {
      key: "source",
      header: "From",
      cell: (item) => <span className="whitespace-nowrap">{sourceWords[item.source]}</span>,
    },
    { key: "consent", header: "Consent", cell: (item) => <Agreed item={item} /> },
    { key: "groups", header: "Groups", wideOnly: true, cell: (item) => <Groups item={item} /> },
    {
      key: "added",
      header: "Added",
      wideOnly: true,
      cell: (item) => <RelativeTime at={item.created_at} className="whitespace-nowrap text-ink-soft" />,
    },
    {
      key: "more",
      header: "Actions",
      hideHeader: true,
      numeric: true,
      cell: (item) => <PoolRowMenu item={item} />,
    },
  ];
  return (
    <DataTable
      caption="Candidates"
      columns={columns}
      rows={items}
      rowKey={(item) => item.candidate_id}
      narrow={(item) => (
        <div className="grid gap-2">
          <div className="flex items-start justify-between gap-4">
            <Who item={item} />
            <PoolRowMenu item={item} />
          </div>
          <p className="text-sm text-ink-soft">
            {sourceWords[item.source]}, <RelativeTime at={item.created_at} />
          </p>
          <Agreed item={item} />
        </div>
      )}
    />
  );
}
