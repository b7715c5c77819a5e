import type { Schema } from "@/api/types";
import { goToQuote } from "@/components/posting/go-to-quote";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";

function Benefit({ name, pair }: { name: string; pair: string }) {
  const { lit, handlers } = useEvidence(pair);
  return (
    <button
      type="button"
      {...handlers}
      onClick={() => goToQuote([pair])}
      className={cn(
        "inline-flex min-h-7 items-center rounded-full px-3 text-sm text-ink-soft ring-1 ring-line ring-inset hover:text-ink",
        "transition-colors duration-150 ease-out pointer-coarse:min-h-10",
        lit && "bg-job text-ink",
      )}
    >
      {name}
      <span className="sr-only">, show it in the posting</span>
    </button>
  );
}

/** What is offered beside pay; each leads to its words in the text. */
export function JobBenefits({ benefits }: { benefits: Schema<"JobOut">["benefits"] }) {
  if (benefits.length === 0) return null;
  return (
    <section aria-labelledby="offers" className="grid gap-3">
      <h3 id="offers" className="text-lg font-semibold">
        What it offers
      </h3>
      <ul className="flex flex-wrap gap-1">
        {benefits.map(({ name }, index) => (
          <li key={`${name} ${index}`}>
            <Benefit name={name} pair={`benefit-${index}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
