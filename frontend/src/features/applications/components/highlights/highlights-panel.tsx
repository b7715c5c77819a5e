import { useQuery } from "@tanstack/react-query";
import { Copy, ListChecks, RotateCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { copyText } from "@/lib/copy-text";
import { asProblem } from "@/lib/problem";
import { highlightsCostQuery, keptHighlightsQuery, useChooseHighlights } from "../../highlights-queries";
import type { Highlights, Writer } from "../../types";
import { CostLine } from "../cost-line";
import { Refusal } from "../letter/refusal";
import { HighlightRow } from "./highlight-row";

interface HighlightsPanelProps {
  matchId: string;
  /** Whether there is a model to ask. */
  model: boolean;
}

const engines = [
  { value: "model", label: "Language model" },
  { value: "evidence", label: "From evidence" },
] as const;

/** The lines of the CV that answer this posting best, each with what it answers. Nobody is asked before one says so. */
export function HighlightsPanel({ matchId, model }: HighlightsPanelProps) {
  const [engine, setEngine] = useState<Writer>(model ? "model" : "evidence");
  const cost = useQuery(highlightsCostQuery(matchId, engine));
  const lines = useQuery({ ...keptHighlightsQuery(matchId, engine), enabled: cost.data?.kept === true });
  const choose = useChooseHighlights(matchId);
  const refused = choose.isError ? asProblem(choose.error) : null;
  const go = (by: Writer, regenerate: boolean) => {
    setEngine(by);
    choose.mutate({ engine: by, regenerate });
  };
  return (
    <div className="grid gap-4">
      <p className="text-pretty text-ink-soft">
        The lines of your CV that answer this posting best: for the top of a CV, a form or a message.
      </p>
      {model && <Segmented label="Chosen by" value={engine} options={engines} onValueChange={setEngine} />}
      {refused && <Refusal problem={refused} onDraft={() => go("evidence", false)} />}
      {cost.isError && <ErrorState error={cost.error} onRetry={() => void cost.refetch()} compact />}
      {lines.isError && <ErrorState error={lines.error} onRetry={() => void lines.refetch()} compact />}
      {choose.isPending || (cost.isPending && !lines.data) || (cost.data?.kept && lines.isPending) ? (
        <LinesSkeleton />
      ) : lines.data ? (
        <Lines lines={lines.data} onAnew={() => go(engine, true)} />
      ) : null}
      {!choose.isPending && (
        <div className="grid gap-3 text-sm text-pretty text-ink-soft">
          {cost.data && !lines.data && !cost.data.kept && (
            <Button className="w-fit" onClick={() => go(cost.data.affordable ? engine : "evidence", false)}>
              <ListChecks aria-hidden className="size-4" />
              {cost.data.affordable ? "Choose the lines" : "Choose them without the model"}
            </Button>
          )}
          {!lines.data?.outdated && <CostLine cost={cost.data} engine={engine} />}
        </div>
      )}
    </div>
  );
}

function LinesSkeleton() {
  return (
    <Loading label="Choosing the lines">
      <div className="grid gap-4 py-1">
        {["w-full", "w-5/6", "w-full", "w-3/4"].map((width, row) => (
          <div key={row} className="grid gap-2">
            <Skeleton className={`h-4 ${width}`} />
            <Skeleton className="h-3 w-1/2" />
          </div>
        ))}
      </div>
    </Loading>
  );
}

function Lines({ lines, onAnew }: { lines: Highlights; onAnew: () => void }) {
  const all = lines.bullets.map(({ text }) => `• ${text}`).join("\n");
  return (
    <div className="grid gap-3">
      {lines.notice && <p className="text-sm text-pretty text-ink-faint">{lines.notice}</p>}
      <ul className="border-b">
        {lines.bullets.map((line) => (
          <HighlightRow key={line.text} line={line} />
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={() => void copyText(all, "The lines are copied")}>
          <Copy aria-hidden className="size-3.5" /> Copy all
        </Button>
        <Button size="sm" variant="quiet" onClick={onAnew}>
          <RotateCw aria-hidden className="size-3.5" /> Choose anew
        </Button>
      </div>
    </div>
  );
}
