import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ChevronDown } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Meter } from "@/components/ui/progress";
import { textLink } from "@/components/ui/text-link";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import type { Suggestions } from "../../types";
import { suggestionsQuery, useForget } from "../../weight-queries";

/** What is learnt from one's choices, how, and the way to have it forgotten. */
export function Learning() {
  const { data } = useQuery(suggestionsQuery);
  if (!data) return null;
  return (
    <section aria-labelledby="learning" className="grid gap-2 rounded-card bg-sunken p-4">
      <h2 id="learning" className="font-medium">
        Learnt from your choices
      </h2>
      {data.items.length === 0 && <Waiting suggestions={data} />}
      <HowItWorks suggestions={data} />
    </section>
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
        <p>
          Whether yours may help to learn for everyone here is yours to say, under{" "}
          <Link to="/settings/data" className={textLink}>
            Your data
          </Link>
          .
        </p>
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
