import type { Schema } from "@/api/types";
import { goToQuote } from "@/components/posting/go-to-quote";
import { useEvidence } from "@/components/ui/evidence";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/cn";
import { factsOf, type Fact, type Said } from "../facts";

const shownQuotes = 2;

/** A value that leads to its words in the posting, and shows them. */
function SaidValue({ value, said }: { value: string; said: Said }) {
  const { lit, handlers } = useEvidence(said.pair);
  return (
    <Tooltip
      text={said.quotes
        .slice(0, shownQuotes)
        .map((quote) => `“${quote}”`)
        .join(" ")}
    >
      <button
        type="button"
        {...handlers}
        onClick={() => goToQuote([said.pair])}
        className={cn(
          "-mx-1 rounded-mark px-1 text-left underline decoration-job-line decoration-dotted underline-offset-4",
          "transition-colors duration-150 ease-out",
          lit && "bg-job",
        )}
      >
        {value}
        <span className="sr-only">, show it in the posting</span>
      </button>
    </Tooltip>
  );
}

function FactItem({ name, value, own, said, quiet }: Fact) {
  return (
    <div className={cn("min-w-0", (own || value.length > 40) && "col-span-full")}>
      <dt className="text-xs text-ink-faint">{name}</dt>
      <dd className="break-words">
        {said ? (
          <SaidValue value={value} said={said} />
        ) : (
          <span className={cn(name === "Pay" && !quiet && "text-lg font-semibold tabular")}>{value}</span>
        )}
        {own && (
          <span className="block text-sm text-ink-soft">
            {name === "Pay" ? `${quiet ? "The posting says" : "In its own words"}: “${own}”` : own}
          </span>
        )}
      </dd>
    </div>
  );
}

/** What the posting states, in columns; the employer's own words beside what was read from them. */
export function JobFacts({ job }: { job: Schema<"JobOut"> }) {
  const facts = factsOf(job);
  if (facts.length === 0) return null;
  return (
    <dl aria-label="Facts" className="grid grid-cols-2 gap-x-8 gap-y-3 sm:grid-cols-3">
      {facts.map((fact) => (
        <FactItem key={fact.name} {...fact} />
      ))}
    </dl>
  );
}
