import { Check, Circle, CircleDashed, CircleDot, type LucideIcon } from "lucide-react";
import { useMemo } from "react";
import { goToQuote } from "@/components/posting/go-to-quote";
import { Chip } from "@/components/ui/chip";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { answeringWords, type Demand } from "../explain";
import type { Match } from "../types";
import { AnswerQuote } from "./answer-quote";
import { MissingSkill } from "./missing-skill";

const looks: Record<Demand["state"], { icon: LucideIcon; word: string; look: string }> = {
  met: { icon: Check, word: "met", look: "bg-met" },
  partly: { icon: CircleDot, word: "partly met", look: "text-met-line" },
  missing: { icon: Circle, word: "missing", look: "text-line-strong" },
  unjudged: { icon: CircleDashed, word: "for you to judge", look: "text-line-strong" },
};

/** One sentence of the posting, and what of the CV stands against it. */
export function DemandRow({ demand, match }: { demand: Demand; match: Match }) {
  const { lit, handlers } = useEvidence(demand.key);
  const { icon: Icon, look } = looks[demand.state];
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
      <Asked demand={demand} />
      <div className="col-start-2 grid min-w-0 gap-1.5 @xl:col-start-3">
        <Answers demand={demand} />
        <Skills demand={demand} match={match} />
      </div>
    </li>
  );
}

function Asked({ demand }: { demand: Demand }) {
  const { key, state, text, importance } = demand;
  return (
    <div className="min-w-0">
      <button
        type="button"
        onClick={() => goToQuote([key])}
        title="Show in the text of the posting"
        className="rounded-[2px] text-left font-serif break-words"
      >
        {state === "unjudged" ? (
          text
        ) : (
          <Evidence from={state === "met" ? "met" : "job"} pair={key} within>
            {text}
          </Evidence>
        )}
        <span className="sr-only">, {looks[state].word}</span>
      </button>
      {importance === "nice" && <p className="text-xs text-ink-faint">nice to have</p>}
    </div>
  );
}

/** The words of the CV, or the one sentence that says why there are none. */
function Answers({ demand }: { demand: Demand }) {
  const words = useMemo(() => answeringWords(demand), [demand]);
  return (
    <>
      {demand.cv_quotes.map((quote) => (
        <AnswerQuote
          key={quote}
          quote={quote}
          from={demand.state === "met" ? "met" : "cv"}
          pair={demand.key}
          words={words}
        />
      ))}
      {(demand.cv_quotes.length === 0 || demand.state !== "met") && (
        <p className="text-sm text-pretty text-ink-faint">{demand.detail}</p>
      )}
    </>
  );
}

function Skills({ demand, match }: { demand: Demand; match: Match }) {
  const missing = demand.skills.filter(({ state }) => state === "missing");
  if (demand.state === "met" || missing.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-1">
      {demand.skills.map(({ id, name, state }) => (
        <li key={id} className="max-w-full">
          {state === "missing" ? <MissingSkill match={match} skill={name} /> : <Chip kind="met">{name}</Chip>}
        </li>
      ))}
    </ul>
  );
}
