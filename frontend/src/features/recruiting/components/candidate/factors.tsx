import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Evidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { parted, pointsOf, said } from "../../explain";
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
  const given = pointsOf(factor);
  const quoted = factor.evidence.length > 0;
  return (
    <li className="rounded-control">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={body}
        disabled={!quoted}
        onClick={() => setOpen(!open)}
        className={cn(
          "grid w-full grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 rounded-control px-2 py-2 text-left @xl:grid-cols-[10.5rem_1fr_5.5rem]",
          quoted ? "hover:bg-hover" : "cursor-default",
        )}
      >
        <span className="flex items-center gap-1 font-medium">
          <ChevronRight
            aria-hidden
            className={cn(
              "size-4 shrink-0 text-ink-faint transition-transform duration-150 ease-out",
              open && "rotate-90",
              !quoted && "invisible",
            )}
          />
          {factor.label}
        </span>
        <Bar factor={factor} widest={widest} />
        {given && (
          <span className="col-start-2 row-start-1 justify-self-end text-sm whitespace-nowrap text-ink-faint tabular @xl:col-start-3">
            <span className="font-semibold text-ink">{given.earned.toFixed(1)}</span>
            <span className="sr-only"> points</span> of {given.possible.toFixed(1)}
          </span>
        )}
        <span className="col-span-2 pl-5 text-sm text-pretty text-ink-soft @xl:col-start-2 @xl:pl-0">
          {factor.reason}
        </span>
      </button>
      <div id={body} hidden={!open} className="px-2 pt-1 pb-3 pl-7 @xl:pl-[13.5rem]">
        <div className="grid gap-x-6 gap-y-2 @2xl:grid-cols-2">
          <Words label="The posting" from="job" factor={factor} />
          <Words label="The CV" from="cv" factor={factor} />
        </div>
      </div>
    </li>
  );
}

function Bar({ factor, widest }: { factor: Factor; widest: number }) {
  return (
    <span aria-hidden className="col-span-2 pl-5 @xl:col-span-1 @xl:col-start-2 @xl:row-start-1 @xl:pl-0">
      <span
        className="block h-2 overflow-hidden rounded-full bg-pressed"
        style={{ width: `${(factor.weight / widest) * 100}%` }}
      >
        <span
          className="block h-full rounded-full bg-ink-soft"
          style={{ width: `${(factor.score ?? 0) * 100}%` }}
        />
      </span>
    </span>
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
