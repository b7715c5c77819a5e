import { Check, CircleHelp, CircleSlash2 } from "lucide-react";
import { Evidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { EligibilityReason } from "../../types";

const looks = {
  eligible: { icon: Check, word: "met", look: "bg-met" },
  unclear: { icon: CircleHelp, word: "unclear", look: "text-ink-soft" },
  ineligible: { icon: CircleSlash2, word: "not met", look: "text-ink-soft" },
} as const;

/** Each demand that decides whether somebody may take the job, with its words and its answer. */
export function Eligibility({ reasons }: { reasons: readonly EligibilityReason[] }) {
  if (reasons.length === 0)
    return (
      <p className="text-ink-soft">The posting demands nothing that would keep anybody from taking it.</p>
    );
  return (
    <ul className="grid gap-3">
      {reasons.map((reason) => (
        <Reason key={`${reason.rule} ${reason.detail}`} reason={reason} />
      ))}
    </ul>
  );
}

function Reason({ reason: { rule, state, detail, quote, cv_quote: own } }: { reason: EligibilityReason }) {
  const { icon: Icon, word, look } = looks[state];
  const met = state === "eligible";
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3">
      <span className={cn("mt-0.5 grid size-5 place-items-center rounded-full", look)}>
        <Icon aria-hidden className={met ? "size-3.5" : "size-4"} />
        <span className="sr-only">{word}:</span>
      </span>
      <div className="min-w-0">
        <p className="text-pretty">{detail}</p>
        <div className="mt-1 grid gap-x-6 gap-y-1 font-serif empty:hidden @xl:grid-cols-2">
          {quote && (
            <p className="break-words">
              <Evidence from={met ? "met" : "job"} pair={`rule:${rule}`}>
                {quote}
              </Evidence>
            </p>
          )}
          {own && (
            <p className="break-words">
              <Evidence from={met ? "met" : "cv"} pair={`rule:${rule}`}>
                {own}
              </Evidence>
            </p>
          )}
        </div>
      </div>
    </li>
  );
}
