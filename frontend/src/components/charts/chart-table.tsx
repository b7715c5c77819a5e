import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { ChartData, ChartRow } from "./data";
import { NoFigure } from "./no-figure";

interface ChartTableProps {
  caption: string;
  data: ChartData;
  /** The name of a row where it is more than words: a link. */
  renderLabel?: ((row: ChartRow) => ReactNode) | undefined;
}

/** The same figures as the chart, every one of them. */
export function ChartTable({ caption, data, renderLabel }: ChartTableProps) {
  const columns: Column<ChartRow>[] = [
    {
      key: "label",
      header: data.rowHeader,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2">
          {renderLabel ? renderLabel(row) : row.label}
          {row.mark && <span className="rounded-full bg-met px-2 text-xs whitespace-nowrap">{row.mark}</span>}
        </span>
      ),
    },
    ...data.series.map((series, index): Column<ChartRow> => ({
      key: series.id,
      header: series.label,
      numeric: true,
      cell: (row) => {
        const value = row.values[index];
        if (typeof value === "number")
          return <span className="whitespace-nowrap">{series.format(value, row)}</span>;
        const why = row.why?.[series.id];
        return why ? (
          <NoFigure why={why} of={`${row.label}, ${series.label}`} />
        ) : (
          <span className="text-ink-faint">no figure</span>
        );
      },
    })),
  ];
  return (
    <div className="-mx-4 sm:-mx-6">
      <DataTable caption={caption} columns={columns} rows={data.rows} rowKey={(row) => row.id} />
    </div>
  );
}
