import type { Schema } from "@/api/types";
import { cn } from "@/lib/cn";
import { factsOf } from "../facts";

/** What the posting states, in columns; the employer's own words for pay beside the figures read from them. */
export function JobFacts({ job }: { job: Schema<"JobOut"> }) {
  const facts = factsOf(job);
  if (facts.length === 0) return null;
  return (
    <dl aria-label="Facts" className="grid grid-cols-2 gap-x-8 gap-y-3 sm:grid-cols-3">
      {facts.map(({ name, value, own }) => (
        <div key={name} className={cn("min-w-0", (own || value.length > 40) && "col-span-full")}>
          <dt className="text-xs text-ink-faint">{name}</dt>
          <dd className="break-words">
            <span className={cn(name === "Pay" && "text-lg font-semibold tabular")}>{value}</span>
            {own && <span className="block text-sm text-ink-soft">In its own words: “{own}”</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
