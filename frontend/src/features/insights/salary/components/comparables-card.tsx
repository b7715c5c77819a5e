import { Link } from "@tanstack/react-router";
import type { Schema } from "@/api/types";
import { amountWords } from "@/components/salary/words";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Pay } from "@/components/ui/pay";
import { placesWord } from "@/lib/jobs/place";
import { dayWords } from "../../market/figures";

type Salary = Schema<"SalaryOut">;
type Comparable = Salary["comparables"][number];

function Title({ row }: { row: Comparable }) {
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-2">
        <Link
          to="/jobs/$jobId"
          params={{ jobId: row.job_id }}
          className="rounded-mark font-medium hover:underline"
        >
          {row.title}
        </Link>
        {row.status === "closed" && <Badge>closed</Badge>}
      </span>
      <span className="text-sm text-ink-soft">
        {row.company} · {placesWord(row.place) || "place not said"}
      </span>
      {row.why.length > 0 && <span className="text-xs text-ink-faint">{row.why.join(" · ")}</span>}
    </span>
  );
}

/** The postings behind an estimate, each with what its employer states. */
export function ComparablesCard({ salary }: { salary: Salary }) {
  if (salary.comparables.length === 0) return null;
  const columns: Column<Comparable>[] = [
    { key: "title", header: "Posting", cell: (row) => <Title row={row} /> },
    {
      key: "stated",
      header: "Its employer states",
      numeric: true,
      cell: (row) => <Pay money={row.stated} />,
    },
    {
      key: "as",
      header: "Compared as",
      numeric: true,
      cell: (row) => amountWords(row.compared_as, salary),
    },
    { key: "posted", header: "Posted", numeric: true, cell: (row) => dayWords(row.posted_on) },
  ];
  return (
    <Card
      flush
      title="Comparable postings"
      description={salary.abstained ? "Too few or too unlike for an estimate" : "The most alike first"}
    >
      <DataTable
        caption="Comparable postings"
        columns={columns}
        rows={salary.comparables}
        rowKey={(row) => row.job_id}
        narrow={(row) => (
          <div className="grid gap-1">
            <Title row={row} />
            <p className="text-sm tabular">
              <Pay money={row.stated} className="font-medium" />{" "}
              <span className="text-ink-faint">compared as {amountWords(row.compared_as, salary)}</span>
            </p>
          </div>
        )}
      />
    </Card>
  );
}
