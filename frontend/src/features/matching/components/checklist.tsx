import { Check, Circle, CircleDashed, CircleDot, CircleHelp, type LucideIcon } from "lucide-react";
import { useState } from "react";
import { goToQuote } from "@/components/posting/go-to-quote";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import type { Demand, DemandState } from "../explain";

const looks: Record<DemandState, { icon: LucideIcon; word: string; look: string }> = {
  met: { icon: Check, word: "met", look: "bg-met" },
  partly: { icon: CircleDot, word: "partly met", look: "text-met-line" },
  missing: { icon: Circle, word: "missing", look: "text-line-strong" },
  unclear: { icon: CircleHelp, word: "unclear", look: "text-ink-faint" },
  unjudged: { icon: CircleDashed, word: "for you to judge", look: "text-line-strong" },
};

const atFirst = 8;

/** What the posting asks for, sentence by sentence: met, partly, missing. */
export function Checklist({ demands }: { demands: readonly Demand[] }) {
  const [all, setAll] = useState(false);
  const firm = demands.filter(({ importance }) => importance !== "generic");
  // A posting that does not say what it needs and what would be nice: everything it names is on the list.
  const listed = firm.length > 0 ? firm : demands;
  const others = firm.length > 0 ? demands.length - firm.length : 0;
  const shown = all ? demands : listed.slice(0, atFirst);
  const more = demands.length - shown.length;
  return (
    <div className="grid gap-2">
      <ul className="-mx-2 grid">
        {shown.map((demand) => (
          <DemandRow key={demand.key} demand={demand} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="quiet" size="sm" className="-ml-2 justify-self-start" onClick={() => setAll(true)}>
          {others > 0 && others === more
            ? plural(more, "other sentence that names skills", "other sentences that name skills")
            : `${more} more`}
        </Button>
      )}
    </div>
  );
}

function DemandRow({ demand }: { demand: Demand }) {
  const { lit, handlers } = useEvidence(demand.key);
  const { icon: Icon, word, look } = looks[demand.state];
  return (
    <li className={cn("flex items-start gap-2 rounded-control px-2 py-1.5", lit && "bg-hover")} {...handlers}>
      <span className={cn("mt-0.5 grid size-5 shrink-0 place-items-center rounded-full", look)}>
        <Icon aria-hidden className={demand.state === "met" ? "size-3.5" : "size-4"} />
      </span>
      <div className="min-w-0">
        <button
          type="button"
          onClick={() => goToQuote([demand.key])}
          title="Show in the text of the posting"
          className="max-w-text rounded-[2px] text-left break-words"
        >
          {demand.text}
          <span className="sr-only">, {word}</span>
          {demand.importance === "nice" && <span className="text-sm text-ink-faint"> · nice to have</span>}
        </button>
        {demand.skills.length > 0 && demand.state !== "met" && (
          <p className="mt-1 flex flex-wrap gap-1">
            {demand.skills.map(({ name, met }) => (
              <Chip key={name} kind={met ? "met" : "missing"} className="h-5 text-xs">
                {name}
              </Chip>
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
