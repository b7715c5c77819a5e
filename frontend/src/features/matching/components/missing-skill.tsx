import { useQuery } from "@tanstack/react-query";
import { ArrowRight, Circle, Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Popover } from "@/components/ui/popover";
import { ScoreRing } from "@/components/ui/score-ring";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useClaimSkill } from "@/lib/profile/claim-skill";
import { whatIfQuery } from "../queries";
import type { Match } from "../types";

/** A skill the profile does not show; it says on request what it would change. */
export function MissingSkill({ match, skill }: { match: Match; skill: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Popover
      label={`What ${skill} would change`}
      open={open}
      onOpenChange={setOpen}
      className="w-72"
      trigger={
        <button
          type="button"
          className="inline-flex h-6 max-w-full items-center gap-1 rounded-control px-2 text-sm text-ink-soft ring-1 ring-line-strong ring-inset hover:bg-hover hover:text-ink aria-expanded:bg-hover aria-expanded:text-ink pointer-coarse:h-10"
        >
          <Circle aria-hidden className="size-3 shrink-0" strokeWidth={2.5} />
          <span className="truncate">{skill}</span>
          <span className="sr-only">(missing)</span>
        </button>
      }
    >
      <WhatIf match={match} skill={skill} onDone={() => setOpen(false)} />
    </Popover>
  );
}

function WhatIf({ match, skill, onDone }: { match: Match; skill: string; onDone: () => void }) {
  const { data, isPending, error, refetch } = useQuery(whatIfQuery(match.id, { add_skill: [skill] }));
  const claim = useClaimSkill();
  if (isPending)
    return (
      <Loading label="Working out the score">
        <Skeleton className="h-24" />
      </Loading>
    );
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} compact />;
  const gain = Math.round((data.score_after - data.score_before) * 10) / 10;
  return (
    <div className="grid gap-3">
      <p className="font-medium">With {skill}</p>
      <div className="flex items-center gap-3">
        <ScoreRing score={data.score_before} word />
        <ArrowRight aria-label="becomes" className="mb-5 size-4 text-ink-faint" />
        <ScoreRing score={data.score_after} word />
        <p className="mb-5 ml-auto text-lg font-semibold tabular">{gain > 0 ? `+${gain}` : "no change"}</p>
      </div>
      <p className="text-sm text-ink-faint">You know it, but your CV does not say so?</p>
      <Button loading={claim.isPending} onClick={() => claim.mutate(skill, { onSuccess: onDone })}>
        <Plus aria-hidden className="size-4" />
        Add it to my profile
      </Button>
    </div>
  );
}
