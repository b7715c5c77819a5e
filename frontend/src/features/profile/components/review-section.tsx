import { useQuery } from "@tanstack/react-query";
import { CheckCheck, ChevronDown } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { ProgressBar } from "@/components/ui/progress";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { useShortcuts } from "@/lib/shortcuts";
import { factsQuery } from "@/lib/profile/queries";
import { reviewOf } from "@/lib/profile/review";
import { useConfirmFacts } from "../queries";
import type { Fact } from "../types";
import { FactRow } from "./fact-row";
import { Section } from "./section";

const shownAtFirst = 4;

/** What we read from the CV and are not sure of, each with its words; and how much of all is checked. */
export function ReviewSection() {
  const { data: facts, isPending, error, refetch } = useQuery(factsQuery);
  if (isPending)
    return (
      <Section id="review" title="Check what we read">
        <Loading label="Loading the facts">
          <div className="grid gap-4">
            <Skeleton className="h-1.5" />
            <Skeleton className="h-16" />
            <Skeleton className="h-16" />
          </div>
        </Loading>
      </Section>
    );
  if (error)
    return (
      <Section id="review" title="Check what we read">
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      </Section>
    );
  return facts.some((fact) => fact.source === "cv") ? <Review facts={facts} /> : null;
}

function Review({ facts }: { facts: Fact[] }) {
  const { mutate } = useConfirmFacts();
  const [all, setAll] = useState(false);
  const [fixing, setFixing] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const { checked, total, unsure, rest } = reviewOf(facts);
  const shown = all ? unsure : unsure.slice(0, shownAtFirst);
  const first = shown[0];

  const confirm = (path: string) => {
    mutate([path]);
    // The pressed button goes away with its row: the focus goes on to what is next.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("[data-looks-right]")?.focus());
  };
  useShortcuts("Check what we read", [
    { keys: "y", label: "The first fact looks right", run: () => first && confirm(first.path) },
    { keys: "f", label: "Fix the first fact", run: () => first && setFixing(first.path) },
  ]);
  return (
    <Section
      id="review"
      title={unsure.length > 0 ? "Check what we read" : "What we read from your CV"}
      description={
        <span className="tabular" aria-live="polite">
          {checked} of {plural(total, "fact")} checked
        </span>
      }
    >
      <div className="grid gap-4">
        <ProgressBar label="Facts checked" done={checked} total={total} />
        {unsure.length > 0 && (
          <ul ref={list} aria-label="Facts we are not sure of" className="grid gap-2">
            {shown.map((fact) => (
              <FactRow
                key={fact.path}
                fact={fact}
                fixing={fixing === fact.path}
                onFix={(on) => setFixing(on ? fact.path : null)}
                onConfirm={() => confirm(fact.path)}
              />
            ))}
          </ul>
        )}
        {unsure.length > shown.length && (
          <Button variant="quiet" className="justify-self-start" onClick={() => setAll(true)}>
            <ChevronDown aria-hidden className="size-4" />
            {plural(unsure.length - shown.length, "more we are not sure of", "more we are not sure of")}
          </Button>
        )}
        {rest.length > 0 && (
          <Rest facts={rest} onConfirm={(paths) => mutate(paths)} quiet={unsure.length > 0} />
        )}
        {checked === total && (
          <p className="flex items-center gap-2 text-ink-soft">
            <CheckCheck aria-hidden className="size-4 text-met-line" />
            Every fact is checked.
          </p>
        )}
      </div>
    </Section>
  );
}

interface RestProps {
  facts: readonly Fact[];
  onConfirm: (paths: string[]) => void;
  quiet: boolean;
}

function Rest({ facts, onConfirm, quiet }: RestProps) {
  const [open, setOpen] = useState(false);
  const [fixing, setFixing] = useState<string | null>(null);
  return (
    <div className={cn("grid gap-2", quiet && "border-t pt-4")}>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-ink-soft">{plural(facts.length, "fact")} we read with confidence.</p>
        <div className="flex flex-wrap gap-2">
          <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? "Hide them" : "Look at them"}
          </Button>
          <Button onClick={() => onConfirm(facts.map(({ path }) => path))}>
            <CheckCheck aria-hidden className="size-4" />
            They look right
          </Button>
        </div>
      </div>
      {open && (
        <ul aria-label="Facts we read with confidence" className="grid gap-2">
          {facts.map((fact) => (
            <FactRow
              key={fact.path}
              fact={fact}
              fixing={fixing === fact.path}
              onFix={(on) => setFixing(on ? fact.path : null)}
              onConfirm={() => onConfirm([fact.path])}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
