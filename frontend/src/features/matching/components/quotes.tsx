import { useState } from "react";
import { Evidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { pairsOf } from "../explain";
import type { Factor, FactorEvidence } from "../types";
import { quietLink } from "./quiet-link";

const atFirst = 3;

interface QuotesProps {
  label: string;
  quotes: readonly FactorEvidence[];
  factor: Factor;
  skills: readonly string[];
}

/** The words of one side for one question of the match. */
export function Quotes({ label, quotes, factor, skills }: QuotesProps) {
  const [all, setAll] = useState(false);
  const shown = all ? quotes : quotes.slice(0, atFirst);
  const more = quotes.length - shown.length;
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-faint">{label}</p>
      <ul className="mt-0.5 grid gap-1.5 font-serif">
        {shown.map((evidence) => (
          <li key={evidence.quote} className="break-words">
            <Evidence from={evidence.from} pair={pairsOf(factor, evidence, skills)}>
              {evidence.quote}
            </Evidence>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" onClick={() => setAll(true)} className={cn(quietLink, "mt-1 text-sm")}>
          {more} more
        </button>
      )}
    </div>
  );
}
