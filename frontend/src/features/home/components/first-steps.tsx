import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/lib/cn";
import { formatTotal } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import type { StepKey, StepState } from "../next";
import { CvStep } from "./cv-step";
import { MatchesStep } from "./matches-step";
import { PostingsStep } from "./postings-step";

interface FirstStepsProps {
  steps: readonly { key: StepKey; state: StepState }[];
  total: { value: number; relation: "eq" | "gte" } | undefined;
  sources: readonly Source[];
}

const titles: Record<StepKey, string> = {
  cv: "Your CV",
  postings: "Postings",
  matches: "Your first matches",
};

const later: Record<StepKey, string> = {
  cv: "",
  postings: "Read from real sources, or invented to try it out.",
  matches: "Every open job, scored with the words that led to the score.",
};

/** The way to the first matches: one step at a time is open, right here. */
export function FirstSteps({ steps, total, sources }: FirstStepsProps) {
  const done: Record<StepKey, ReactNode> = {
    cv: (
      <Button asChild variant="quiet" size="sm">
        <Link to="/profile/review">Look at what we read</Link>
      </Button>
    ),
    postings: total && <span className="text-sm text-ink-faint tabular">{formatTotal(total)} open</span>,
    matches: null,
  };
  const now: Record<StepKey, ReactNode> = {
    cv: <CvStep />,
    postings: <PostingsStep sources={sources} />,
    matches: <MatchesStep />,
  };
  return (
    <ol className="grid">
      {steps.map(({ key, state }, index) => (
        <StepRow
          key={key}
          number={index + 1}
          state={state}
          title={titles[key]}
          aside={state === "done" ? done[key] : null}
          last={index === steps.length - 1}
        >
          {state === "now" && now[key]}
          {state === "later" && <p className="text-ink-faint">{later[key]}</p>}
        </StepRow>
      ))}
    </ol>
  );
}

interface StepRowProps {
  number: number;
  state: StepState;
  title: string;
  aside: ReactNode;
  last: boolean;
  children: ReactNode;
}

function StepRow({ number, state, title, aside, last, children }: StepRowProps) {
  return (
    <li
      aria-current={state === "now" ? "step" : undefined}
      className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 sm:gap-x-4"
    >
      <div className="grid grid-rows-[auto_1fr] justify-items-center">
        <span
          className={cn(
            "grid size-8 place-items-center rounded-full font-semibold tabular",
            state === "done" && "bg-met",
            state === "now" && "bg-accent text-accent-ink",
            state === "later" && "text-ink-faint ring-1 ring-line-strong ring-inset",
          )}
        >
          {state === "done" ? <Check aria-hidden className="size-4" /> : <span aria-hidden>{number}</span>}
        </span>
        {!last && <span aria-hidden className="my-1 w-px bg-line" />}
      </div>
      <div className={cn("grid content-start gap-3", !last && "pb-6")}>
        <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4">
          <h2 className={cn("text-lg font-semibold", state === "later" && "text-ink-soft")}>
            {title}
            <span className="sr-only">{state === "done" ? ", done" : ""}</span>
          </h2>
          {aside}
        </div>
        {children}
      </div>
    </li>
  );
}
