import type { ReactNode } from "react";
import { DataTable, type Column } from "@/components/ui/data-table";
import type { Task } from "@/lib/tasks/task";

type Result = NonNullable<Task["result"]>;

function words(key: string): string {
  const text = key.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function show(value: unknown): ReactNode {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "string" || typeof value === "number") return value;
  return <code className="font-mono text-sm break-all text-ink-soft">{JSON.stringify(value)}</code>;
}

function Fields({ fields }: { fields: Result }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[max-content_1fr]">
      {Object.entries(fields).map(([key, value]) => (
        <div key={key} className="contents">
          <dt className="text-ink-faint">{words(key)}</dt>
          <dd className="min-w-0 break-words tabular">{show(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields of all results, in the order they first appear, as columns. */
function columnsOf(results: readonly Result[]): Column<Result>[] {
  const keys = [...new Set(results.flatMap((each) => Object.keys(each)))];
  return keys.map((key) => ({
    key,
    header: words(key),
    cell: (each) => <span className="tabular">{show(each[key])}</span>,
  }));
}

interface TaskResultsProps {
  results: Task["results"];
  result: Task["result"];
}

/** What came out of a task, and what it found on the way, in order. */
export function TaskResults({ results, result }: TaskResultsProps) {
  const places = new Map(results.map((each, index) => [each, String(index)]));
  return (
    <>
      {result && Object.keys(result).length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">Result</h3>
          <Fields fields={result} />
        </section>
      )}
      {results.length > 0 && (
        <section className="grid gap-2">
          <h3 className="font-semibold">On the way</h3>
          <div className="max-w-3xl rounded-card bg-paper">
            <DataTable
              caption="Results on the way"
              columns={columnsOf(results)}
              rows={results}
              rowKey={(each) => places.get(each) ?? ""}
            />
          </div>
        </section>
      )}
    </>
  );
}
