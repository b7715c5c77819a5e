import { useState } from "react";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import type { Demand } from "../explain";
import type { Match } from "../types";
import { DemandRow } from "./demand-row";

const atFirst = 8;

/** What the posting asks for, sentence by sentence: met, partly, missing, with the words of both sides side by side. */
export function Checklist({ demands, match }: { demands: readonly Demand[]; match: Match }) {
  const [all, setAll] = useState(false);
  const firm = demands.filter(({ importance }) => importance !== "generic");
  // A posting that does not say what it needs and what would be nice: everything it names is on the list.
  const listed = firm.length > 0 ? firm : demands;
  const others = firm.length > 0 ? demands.length - firm.length : 0;
  const shown = all ? demands : listed.slice(0, atFirst);
  const more = demands.length - shown.length;
  return (
    <div className="grid gap-2">
      <div
        aria-hidden
        className="hidden grid-cols-[1.25rem_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 border-b pb-1.5 text-xs text-ink-faint @xl:grid"
      >
        <span className="col-start-2">The posting asks</span>
        <span>Your CV says</span>
      </div>
      <ul className="-mx-2 grid gap-1">
        {shown.map((demand) => (
          <DemandRow key={demand.key} demand={demand} match={match} />
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
