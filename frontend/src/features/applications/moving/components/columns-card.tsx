import { Checkbox } from "@/components/ui/checkbox";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Select, type SelectOption } from "@/components/ui/select";
import { plural } from "@/lib/format";
import type { BoardImport, BoardImportColumn, FieldSlug } from "../types";

const leftOut = "left-out";
type Choice = FieldSlug | typeof leftOut;

interface ColumnsCardProps {
  taken: BoardImport;
  mapping: Record<string, FieldSlug>;
  onColumn: (column: string, slug: FieldSlug | null) => void;
  onHeader: (hasHeader: boolean) => void;
}

function Samples({ column }: { column: BoardImportColumn }) {
  if (column.filled === 0) return <span className="text-ink-faint">Empty</span>;
  return (
    <span className="grid text-sm text-ink-soft">
      {column.samples.map((sample) => (
        <span key={sample} className="max-w-[40ch] truncate">
          {sample}
        </span>
      ))}
    </span>
  );
}

/** The columns of a file with what stands in them, and what each is to be. */
export function ColumnsCard({ taken, mapping, onColumn, onHeader }: ColumnsCardProps) {
  const options: SelectOption<Choice>[] = [
    { value: leftOut, label: "Leave it out" },
    ...taken.fields.map(({ slug, label }) => ({ value: slug, label })),
  ];
  const choose = (column: BoardImportColumn) => (
    <Select
      aria-label={`What “${column.name}” is`}
      value={mapping[column.name] ?? leftOut}
      options={options}
      onValueChange={(choice) => onColumn(column.name, choice === leftOut ? null : choice)}
      className={mapping[column.name] ? "min-w-48" : "min-w-48 text-ink-faint"}
    />
  );
  const columns: Column<BoardImportColumn>[] = [
    {
      key: "name",
      header: "Column",
      cell: ({ name }) => <span className="font-medium break-words">{name}</span>,
    },
    { key: "samples", header: "In your file", cell: (column) => <Samples column={column} /> },
    {
      key: "filled",
      header: "Filled in",
      numeric: true,
      wideOnly: true,
      cell: ({ filled }) => <span className="text-ink-soft">{filled}</span>,
    },
    { key: "field", header: "Becomes", cell: choose },
  ];
  const used = Object.keys(mapping).length;
  return (
    <Card
      flush
      title="Columns"
      description={`${used} of ${plural(taken.columns.length, "column")} come along. Choose what each one is.`}
      actions={
        taken.kind === "csv" && (
          <Checkbox
            label="The first line holds their names"
            checked={taken.has_header}
            onCheckedChange={(checked) => onHeader(checked === true)}
          />
        )
      }
    >
      <DataTable
        caption="The columns of your file"
        columns={columns}
        rows={taken.columns}
        rowKey={({ name }) => name}
        narrow={(column) => (
          <div className="grid gap-2">
            <span className="font-medium break-words">{column.name}</span>
            <Samples column={column} />
            {choose(column)}
          </div>
        )}
      />
    </Card>
  );
}
