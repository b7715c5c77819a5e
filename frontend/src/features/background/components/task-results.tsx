import type { ReactNode } from "react";
import type { Task } from "@/lib/tasks/task";

type Result = NonNullable<Task["result"]>;
type Value = Result[string];

function words(key: string): string {
  const text = key.replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function show(value: Value): ReactNode {
  if (value === null) return "–";
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

interface TaskResultsProps {
  results: Task["results"];
  result: Task["result"];
}

/** What a task found on the way, in order, and what came out. */
export function TaskResults({ results, result }: TaskResultsProps) {
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
          <ol className="grid gap-2" aria-live="polite">
            {results.map((each, index) => (
              <li key={index} className="flex gap-4 rounded-control bg-paper px-3 py-2">
                <span className="w-6 text-right text-ink-faint tabular">{index + 1}</span>
                <Fields fields={each} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}
