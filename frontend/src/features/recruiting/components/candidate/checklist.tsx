import { Check, Circle, CircleDashed, CircleDot, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Evidence, useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { demandsOf } from "../../explain";
import { answering } from "../../marking";
import type { Requirement } from "../../types";

const looks: Record<Requirement["state"], { icon: LucideIcon; word: string; look: string }> = {
  met: { icon: Check, word: "met", look: "bg-met" },
  partly: { icon: CircleDot, word: "partly met", look: "text-met-line" },
  missing: { icon: Circle, word: "missing", look: "text-line-strong" },
  unjudged: { icon: CircleDashed, word: "for you to judge", look: "text-line-strong" },
};

/** What the posting asks for, sentence by sentence, with the words of the CV beside it. */
export function Checklist({ requirements }: { requirements: readonly Requirement[] }) {
  const [all, setAll] = useState(false);
  const { firm, named } = demandsOf(requirements);
  const shown = all ? [...firm, ...named] : firm;
  return (
    <div className="grid gap-2">
      <div
        aria-hidden
        className="hidden grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 border-b pb-1.5 text-xs text-ink-faint @xl:grid"
      >
        <span className="col-start-2">The posting asks</span>
        <span>The CV says</span>
      </div>
      <ul className="-mx-2 grid gap-1">
        {shown.map((demand, at) => (
          <Demand key={`${at} ${demand.text}`} demand={demand} pair={`demand:${at}`} />
        ))}
      </ul>
      {!all && named.length > 0 && (
        <Button variant="quiet" size="sm" className="-ml-2 justify-self-start" onClick={() => setAll(true)}>
          {plural(named.length, "other sentence that names skills", "other sentences that name skills")}
        </Button>
      )}
    </div>
  );
}

function Demand({ demand, pair }: { demand: Requirement; pair: string }) {
  const { lit, handlers } = useEvidence(pair);
  const { state, text, importance, cv_quotes: quotes, detail, skills } = demand;
  const { icon: Icon, look, word } = looks[state];
  const missing = skills.filter((skill) => skill.state === "missing");
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
        <Icon aria-hidden className={state === "met" ? "size-3.5" : "size-4"} />
      </span>
      <div className="min-w-0">
        <p className="font-serif break-words">
          {state === "unjudged" ? (
            text
          ) : (
            <Evidence from={state === "met" ? "met" : "job"} pair={pair}>
              {text}
            </Evidence>
          )}
          <span className="sr-only">, {word}</span>
        </p>
        {importance === "nice" && <p className="text-xs text-ink-faint">nice to have</p>}
      </div>
      <div className="col-start-2 grid min-w-0 gap-1.5 @xl:col-start-3">
        {quotes.map((quote) => (
          <Answer key={quote} quote={quote} demand={demand} pair={pair} />
        ))}
        {(quotes.length === 0 || state !== "met") && (
          <p className="text-sm text-pretty text-ink-faint">{detail}</p>
        )}
        {state !== "met" && missing.length > 0 && missing.length < skills.length && (
          <ul className="flex flex-wrap gap-1">
            {missing.map(({ id, name }) => (
              <li key={id} className="max-w-full">
                <Chip kind="missing">{name}</Chip>
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

/** Words of the CV with what answers under the highlighter. */
function Answer({ quote, demand, pair }: { quote: string; demand: Requirement; pair: string }) {
  const from = demand.state === "met" ? "met" : "cv";
  return (
    <p className="font-serif break-words text-ink-soft">
      {answering(quote, demand, from, pair).map(({ text, stroke }, at) =>
        stroke ? (
          <Evidence key={at} from={from} pair={pair} className="text-ink">
            {text}
          </Evidence>
        ) : (
          text
        ),
      )}
    </p>
  );
}
