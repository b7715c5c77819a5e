import { Check, CircleHelp, CircleSlash2 } from "lucide-react";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { EligibilityReason, EligibilityState, Match } from "../types";
import { ruleWord } from "../words";

const icons = { eligible: Check, unclear: CircleHelp, ineligible: CircleSlash2 } as const;
const spoken: Record<EligibilityState, string> = {
  eligible: "met",
  unclear: "unclear",
  ineligible: "not met",
};

/** May this person take the job at all: each demand of the posting with its words and its answer. */
export function EligibilityList({ match }: { match: Match }) {
  const { reasons } = match.eligibility;
  if (reasons.length === 0)
    return <p className="text-ink-soft">The posting demands nothing that would keep you from taking it.</p>;
  return (
    <ul className="grid gap-3">
      {reasons.map((reason) => (
        <Reason key={`${reason.rule} ${reason.detail}`} reason={reason} />
      ))}
    </ul>
  );
}

/** The words of the posting, and beside them those of the CV where it says something about that. */
function Words({ reason, pair }: { reason: EligibilityReason; pair: string }) {
  const { quote, cv_quote: own, state } = reason;
  const met = state === "eligible";
  return (
    <div className="mt-1 grid gap-x-6 gap-y-1 font-serif empty:hidden @xl:grid-cols-2">
      {quote && (
        <p className="break-words">
          <Evidence from={met ? "met" : "job"} pair={pair}>
            {quote}
          </Evidence>
        </p>
      )}
      {own && (
        <p className="break-words">
          <Evidence from={met ? "met" : "cv"} pair={pair}>
            {own}
          </Evidence>
        </p>
      )}
    </div>
  );
}

function Reason({ reason }: { reason: EligibilityReason }) {
  const pair = `rule:${reason.rule}`;
  const { handlers } = useEvidence(pair);
  const Icon = icons[reason.state];
  return (
    <li className="flex items-start gap-2" {...handlers}>
      <span
        className={cn(
          "mt-px grid size-5 shrink-0 place-items-center rounded-full",
          reason.state === "eligible" ? "bg-met" : "text-ink-soft",
        )}
      >
        <Icon aria-hidden className={reason.state === "eligible" ? "size-3.5" : "size-4"} />
      </span>
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">{ruleWord(reason.rule)}</span>
          <span className="sr-only">, {spoken[reason.state]}</span>
          <span className="text-ink-soft">. {reason.detail}</span>
        </p>
        <Words reason={reason} pair={pair} />
      </div>
    </li>
  );
}
