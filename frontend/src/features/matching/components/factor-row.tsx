import { useId, useState } from "react";
import { FactorHead } from "@/components/matches/factor-head";
import { goToQuote } from "@/components/posting/go-to-quote";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { pairsOf } from "../explain";
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
  const pairs = factor.evidence.flatMap((each) => pairsOf(factor, each, skills));
  const { lit, handlers } = useEvidence(pairs);
  return (
    <li {...handlers} className={cn("rounded-control", lit && "bg-hover")}>
      <FactorHead factor={factor} widest={widest} open={open} body={body} onToggle={() => setOpen(!open)} />
      <div id={body} hidden={!open} className="px-2 pt-1 pb-3 pl-7 @xl:pl-[13.5rem]">
        <Words factor={factor} skills={skills} pairs={pairs} />
      </div>
    </li>
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
