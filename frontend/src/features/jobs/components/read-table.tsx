import { DataTable, type Column } from "@/components/ui/data-table";
import type { ReadField } from "@/lib/jobs/importing";
import { readRows, type ReadRow } from "../read-fields";

const columns: readonly Column<ReadRow>[] = [
  {
    key: "name",
    header: "Field",
    cell: ({ name }) => <span className="whitespace-nowrap text-ink-soft">{name}</span>,
  },
  { key: "value", header: "What was read", cell: (row) => <Value row={row} /> },
  {
    key: "from",
    header: "Where it stood",
    cell: ({ value, from }) => (
      <span className="block min-w-72 text-sm text-ink-faint">{value === null ? "" : from}</span>
    ),
  },
];

function Value({ row: { value } }: { row: ReadRow }) {
  if (value === null) return <span className="text-ink-faint">Not found</span>;
  return <span className="line-clamp-3 min-w-0 break-words">{value}</span>;
}

/** What was read of an imported job, field by field, and where each part of it stood. */
export function ReadTable({ fields }: { fields: readonly ReadField[] }) {
  return (
    <DataTable
      caption="What was read from where"
      columns={columns}
      rows={readRows(fields)}
      rowKey={({ key }) => key}
      narrow={(row) => (
        <div className="grid gap-0.5">
          <span className="text-sm text-ink-soft">{row.name}</span>
          <Value row={row} />
          {row.value !== null && <span className="text-xs text-ink-faint">{row.from}</span>}
        </div>
      )}
    />
  );
}
