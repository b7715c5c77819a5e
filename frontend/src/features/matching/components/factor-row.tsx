import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { goToQuote } from "@/components/posting/go-to-quote";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { pairsOf, pointsOf } from "../explain";
import type { Factor } from "../types";
import { quietLink } from "./quiet-link";
import { Quotes } from "./quotes";

export function points(value: number): string {
  return value.toFixed(1);
}

interface FactorRowProps {
  factor: Factor;
  /** The weight that takes the whole width, so that a bar's length is what its factor can give at most. */
  widest: number;
  skills: readonly string[];
  initiallyOpen: boolean;
}

/** One question: its bar, what it gives, one sentence, and the words it rests on. */
export function FactorRow({ factor, widest, skills, initiallyOpen }: FactorRowProps) {
  const [open, setOpen] = useState(initiallyOpen);
  const body = useId();
  const given = pointsOf(factor);
  const pairs = factor.evidence.flatMap((each) => pairsOf(factor, each, skills));
  const { lit, handlers } = useEvidence(pairs);
  const quoted = factor.evidence.length > 0;
  const head = (
    <>
      <span className="flex items-center gap-1 font-medium @xl:col-start-1">
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
          <span className="font-semibold text-ink">{points(given.earned)}</span>
          <span className="sr-only"> points</span> of {points(given.possible)}
        </span>
      )}
      <span className="col-span-2 pl-5 text-sm text-pretty text-ink-soft @xl:col-start-2 @xl:pl-0">
        {factor.reason}
      </span>
    </>
  );
  const look =
    "grid w-full grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 rounded-control px-2 py-2 text-left @xl:grid-cols-[10.5rem_1fr_5.5rem]";
  return (
    <li {...handlers} className={cn("rounded-control", lit && "bg-hover")}>
      {quoted ? (
        <button
          type="button"
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
          className={cn(look, "hover:bg-hover")}
        >
          {head}
        </button>
      ) : (
        <div className={look}>{head}</div>
      )}
      <div id={body} hidden={!open} className="px-2 pt-1 pb-3 pl-7 @xl:pl-[13.5rem]">
        <Words factor={factor} skills={skills} pairs={pairs} />
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

function Words({ factor, skills, pairs }: { factor: Factor; skills: readonly string[]; pairs: string[] }) {
  const cv = factor.evidence.filter(({ from }) => from === "cv");
  const job = factor.evidence.filter(({ from }) => from === "job");
  return (
    <div className="grid gap-2">
      <div className={cn("grid gap-x-6 gap-y-2", cv.length > 0 && job.length > 0 && "sm:grid-cols-2")}>
        {job.length > 0 && <Quotes label="The posting" quotes={job} factor={factor} skills={skills} />}
        {cv.length > 0 && <Quotes label="Your CV" quotes={cv} factor={factor} skills={skills} />}
      </div>
      {job.length > 0 && (
        <button
          type="button"
          className={cn(quietLink, "justify-self-start text-xs text-ink-faint")}
          onClick={() => goToQuote(pairs)}
        >
          Show in the posting
        </button>
      )}
    </div>
  );
}
