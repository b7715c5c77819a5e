import { useQuery } from "@tanstack/react-query";
import { Button } from "@/components/ui/button";
import { formatShare } from "@/lib/format";
import type { Draft } from "../../draft-weights";
import type { Suggestion } from "../../types";
import { suggestionsQuery, useAccept, useDismiss } from "../../weight-queries";

interface ProposalsProps {
  draft: Draft;
  before: Draft;
  /** Lays the proposed weights over the sliders, without keeping them. */
  onTry: (weights: Draft) => void;
}

/** What one's own choices suggest, in words and numbers; nothing of it happens by itself. */
export function Proposals(props: ProposalsProps) {
  const { data } = useQuery(suggestionsQuery);
  // An extra, and no reason to stand in the way of the sliders: where it does not load they work without it.
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label="Proposed by your choices" className="grid gap-4 rounded-card bg-cv/50 p-4">
      {data.items.map((item) => (
        <Proposal key={item.id} item={item} {...props} />
      ))}
    </section>
  );
}

function Proposal({ item, draft, before, onTry }: ProposalsProps & { item: Suggestion }) {
  const accept = useAccept(before);
  const dismiss = useDismiss();
  const tried = draft[item.slug] === item.to_weight;
  return (
    <div className="grid gap-2">
      <div>
        <p className="font-medium">{item.question}</p>
        <p className="text-sm text-pretty text-ink-soft">
          {item.because} With it, a job you liked stands above one you did not{" "}
          {formatShare(item.ranking_after)} of the time instead of {formatShare(item.ranking_before)}.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" loading={accept.isPending} onClick={() => accept.mutate(item)}>
          {item.to_weight > item.from_weight ? "Raise it" : "Lower it"}
        </Button>
        <Button
          size="sm"
          variant="quiet"
          disabled={tried}
          onClick={() => onTry({ [item.slug]: item.to_weight })}
        >
          {tried ? "On the slider" : "Try it first"}
        </Button>
        <Button size="sm" variant="quiet" loading={dismiss.isPending} onClick={() => dismiss.mutate(item)}>
          No
        </Button>
      </div>
    </div>
  );
}
