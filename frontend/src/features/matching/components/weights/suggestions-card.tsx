import { useQuery } from "@tanstack/react-query";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Meter } from "@/components/ui/progress";
import { cn } from "@/lib/cn";
import { formatShare, plural } from "@/lib/format";
import type { Draft } from "../../draft-weights";
import type { Suggestion, Suggestions } from "../../types";
import { suggestionsQuery, useAccept, useDismiss, useForget } from "../../weight-queries";

interface SuggestionsCardProps {
  draft: Draft;
  before: Draft;
  /** Lays the proposed weights over the sliders, without keeping them. */
  onTry: (weights: Draft) => void;
}

/** What one's own choices suggest, in words and numbers; nothing of it happens by itself. */
export function SuggestionsCard({ draft, before, onTry }: SuggestionsCardProps) {
  const { data } = useQuery(suggestionsQuery);
  // An extra, and no place to stand in the way of the sliders: where it does not load they work without it.
  if (!data) return null;
  return (
    <section aria-label="Learnt from your choices" className="grid gap-3 rounded-card bg-cv/40 p-4">
      {data.items.map((item) => (
        <Proposal key={item.id} item={item} draft={draft} before={before} onTry={onTry} />
      ))}
      {data.items.length === 0 && <Waiting suggestions={data} />}
      <HowItWorks suggestions={data} />
    </section>
  );
}

function Proposal({ item, draft, before, onTry }: SuggestionsCardProps & { item: Suggestion }) {
  const accept = useAccept(before);
  const dismiss = useDismiss();
  const tried = draft[item.slug] === item.to_weight;
  return (
    <div className="grid gap-2 border-b border-ink/10 pb-3">
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

function Waiting({ suggestions }: { suggestions: Suggestions }) {
  const { signals, needed, words, reason } = suggestions;
  return (
    <div className="grid gap-2">
      <p className="text-sm text-pretty text-ink-soft">{words}</p>
      {reason === "too_few" && (
        <div className="flex items-center gap-3">
          <Meter value={signals / needed} className="flex-1" />
          <span className="text-xs text-ink-soft tabular">
            {signals} of {needed}
          </span>
        </div>
      )}
    </div>
  );
}

function HowItWorks({ suggestions }: { suggestions: Suggestions }) {
  const [open, setOpen] = useState(false);
  const [asking, setAsking] = useState(false);
  const forget = useForget();
  const id = useId();
  const { signals, liked, disliked } = suggestions;
  return (
    <div className="grid gap-2">
      <div className="-ml-2 flex flex-wrap items-center gap-1">
        <Button
          size="sm"
          variant="quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          How this works
          <ChevronDown
            aria-hidden
            className={cn("size-3.5 transition-transform duration-150", open && "rotate-180")}
          />
        </Button>
        {signals > 0 && (
          <Button size="sm" variant="quiet" loading={forget.isPending} onClick={() => setAsking(true)}>
            Forget it
          </Button>
        )}
      </div>
      <div id={id} hidden={!open} className="grid max-w-text gap-2 text-sm text-pretty text-ink-soft">
        <p>
          Jobs you saved or applied to are compared with those you hid: {liked} and {disliked} so far. A small
          model of your own looks which questions tell them apart, and proposes a weight only where that puts
          more of the jobs you like above the others, on choices it was not made from.
        </p>
        <p>It stays here, nobody else’s choices are in it, and nothing changes unless you say so.</p>
      </div>
      <Confirm
        open={asking}
        onOpenChange={setAsking}
        title="Forget what was learnt?"
        description={`${plural(signals, "choice is", "choices are")} looked at no more, and your weights go back to the shipped ones. Your saved, hidden and applied jobs stay as they are.`}
        action="Forget it"
        destructive
        onConfirm={() => forget.mutate()}
      />
    </div>
  );
}
