import { useId, useState } from "react";
import { FactorHead } from "@/components/matches/factor-head";
import { Button } from "@/components/ui/button";
import { Evidence } from "@/components/ui/evidence";
import { parted, said } from "../../explain";
import type { Factor } from "../../types";

/** Each question of the ranking: what it weighs, what it gives and why; the words of both sides on request. */
export function Factors({ factors, score }: { factors: readonly Factor[]; score: number }) {
  const [all, setAll] = useState(false);
  const { judged, silent } = parted(factors);
  const widest = Math.max(...judged.map(({ weight }) => weight), 0.01);
  return (
    <div className="grid gap-4">
      <ul className="-mx-2 grid">
        {judged.map((factor) => (
          <FactorRow key={`${factor.slug} ${all}`} factor={factor} widest={widest} initiallyOpen={all} />
        ))}
      </ul>
      <div className="flex items-center justify-between gap-4 border-t pt-3">
        <p className="flex items-center gap-3 text-sm text-ink-faint">
          Together, of 100
          <Button variant="quiet" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Fold the words" : "Show all the words"}
          </Button>
        </p>
        <p className="text-lg font-semibold tabular">{score.toFixed(1)}</p>
      </div>
      {silent.length > 0 && (
        <p className="max-w-text text-sm text-pretty text-ink-faint">
          Not counted, as the posting says nothing of it: {silent.map(({ label }) => label).join(", ")}. Their
          weight went to the others.
        </p>
      )}
    </div>
  );
}

interface FactorRowProps {
  factor: Factor;
  /** The weight that takes the whole width, so that a bar's length is what its factor can give at most. */
  widest: number;
  initiallyOpen: boolean;
}

function FactorRow({ factor, widest, initiallyOpen }: FactorRowProps) {
  const [open, setOpen] = useState(initiallyOpen);
  const body = useId();
  return (
    <li className="rounded-control">
      <FactorHead factor={factor} widest={widest} open={open} body={body} onToggle={() => setOpen(!open)} />
      <div id={body} hidden={!open} className="px-2 pt-1 pb-3 pl-7 @xl:pl-[13.5rem]">
        <div className="grid gap-x-6 gap-y-2 @2xl:grid-cols-2">
          <Words label="The posting" from="job" factor={factor} />
          <Words label="The CV" from="cv" factor={factor} />
        </div>
      </div>
    </li>
  );
}

const atFirst = 4;

function Words({ label, from, factor }: { label: string; from: "cv" | "job"; factor: Factor }) {
  const [all, setAll] = useState(false);
  const quotes = said(factor.evidence, from);
  if (quotes.length === 0) return null;
  const shown = all ? quotes : quotes.slice(0, atFirst);
  return (
    <div className="min-w-0">
      <p className="text-xs text-ink-faint">{label}</p>
      <ul className="mt-0.5 grid gap-1.5 font-serif">
        {shown.map((quote) => (
          <li key={quote} className="break-words">
            <Evidence from={from} pair={factor.slug}>
              {quote}
            </Evidence>
          </li>
        ))}
      </ul>
      {shown.length < quotes.length && (
        <Button variant="quiet" size="sm" className="mt-1 -ml-2" onClick={() => setAll(true)}>
          {quotes.length - shown.length} more
        </Button>
      )}
    </div>
  );
}
