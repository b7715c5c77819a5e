import { Check, Circle, CircleDashed, CircleDot, CircleHelp, type LucideIcon } from "lucide-react";
import { goToQuote } from "@/components/posting/go-to-quote";
import { Chip } from "@/components/ui/chip";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { Demand, DemandState } from "../explain";
import type { Match } from "../types";
import { AnswerQuote } from "./answer-quote";
import { MissingSkill } from "./missing-skill";

const looks: Record<DemandState, { icon: LucideIcon; word: string; look: string }> = {
  met: { icon: Check, word: "met", look: "bg-met" },
  partly: { icon: CircleDot, word: "partly met", look: "text-met-line" },
  missing: { icon: Circle, word: "missing", look: "text-line-strong" },
  unclear: { icon: CircleHelp, word: "unclear", look: "text-ink-faint" },
  unjudged: { icon: CircleDashed, word: "for you to judge", look: "text-line-strong" },
};

const silence: Record<DemandState, string> = {
  met: "Met by your profile as a whole.",
  partly: "Met in part by your profile.",
  missing: "Nothing in your profile.",
  unclear: "Your profile does not say.",
  unjudged: "For you to judge.",
};

/** One sentence of the posting, and what of the CV stands against it. */
export function DemandRow({ demand, match }: { demand: Demand; match: Match }) {
  const { lit, handlers } = useEvidence(demand.key);
  const { icon: Icon, word, look } = looks[demand.state];
  return (
    <li
      className={cn(
        "grid grid-cols-[1.25rem_minmax(0,1fr)] items-start gap-x-3 gap-y-1 rounded-control px-2 py-2",
        "@xl:grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)]",
        lit && "bg-hover",
      )}
      {...handlers}
    >
      <span className={cn("mt-0.5 grid size-5 place-items-center rounded-full", look)}>
        <Icon aria-hidden className={demand.state === "met" ? "size-3.5" : "size-4"} />
      </span>
      <Asked demand={demand} word={word} />
      <div className="col-start-2 min-w-0 @xl:col-start-3">
        <Answers demand={demand} match={match} />
      </div>
    </li>
  );
}

function Asked({ demand, word }: { demand: Demand; word: string }) {
  return (
    <div className="min-w-0">
      <button
        type="button"
        onClick={() => goToQuote([demand.key])}
        title="Show in the text of the posting"
        className="rounded-[2px] text-left font-serif break-words"
      >
        <Asking demand={demand} />
        <span className="sr-only">, {word}</span>
      </button>
      {demand.importance === "nice" && <p className="text-xs text-ink-faint">nice to have</p>}
    </div>
  );
}

/** The words asked, under the highlighter where somebody judged them. */
function Asking({ demand: { key, state, text } }: { demand: Demand }) {
  if (state === "unjudged") return text;
  return (
    <Evidence from={state === "met" ? "met" : "job"} pair={key} within>
      {text}
    </Evidence>
  );
}

function Answers({ demand, match }: { demand: Demand; match: Match }) {
  const { answers, skills, state } = demand;
  const missing = skills.filter(({ met }) => !met);
  const held = skills.filter(({ met }) => met);
  const words = held.map(({ name }) => name);
  return (
    <div className="grid gap-1.5">
      {answers.map((quote) => (
        <AnswerQuote
          key={quote}
          quote={quote}
          from={state === "met" ? "met" : "cv"}
          pair={demand.key}
          words={words}
        />
      ))}
      {answers.length === 0 && <p className="text-sm text-ink-faint">{silence[state]}</p>}
      {state !== "met" && skills.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {held.map(({ name }) => (
            <li key={name}>
              <Chip kind="met">{name}</Chip>
            </li>
          ))}
          {missing.map(({ name }) => (
            <li key={name}>
              <MissingSkill match={match} skill={name} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
