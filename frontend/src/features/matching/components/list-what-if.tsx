import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { cn } from "@/lib/cn";
import { plural } from "@/lib/format";
import { listWhatIfQuery } from "../queries";
import type { WhatIfQuery } from "../suppose";
import type { ListWhatIf as Answer } from "../types";
import { changeWord } from "../words";
import { quietLink } from "./quiet-link";

/** What stands in a sentence each: who comes onto the list, who leaves it, what opens. */
function effects(answer: Answer): string[] {
  const { entering, leaving, opens_at: bound, became_eligible: opened, became_ineligible: closed } = answer;
  const said = [
    entering > 0 && `${plural(entering, "more job reaches", "more jobs reach")} ${bound}`,
    leaving > 0 && `${plural(leaving, "job falls", "jobs fall")} below ${bound}`,
    opened > 0 && `${plural(opened, "job opens", "jobs open")} to you`,
    closed > 0 && `${plural(closed, "job closes", "jobs close")} to you`,
  ];
  return said.filter((each) => each !== false);
}

/** What the supposition would do to every job on the list, with the biggest movers on request. */
export function ListWhatIf({ query }: { query: WhatIfQuery }) {
  const [open, setOpen] = useState(false);
  const { data, isFetching } = useQuery({ ...listWhatIfQuery(query), placeholderData: keepPreviousData });
  // The answer for this job stands above it; the rest of the list is an extra that may come later, or not at all.
  if (!data) return null;
  const told = effects(data);
  return (
    <div
      className={cn(
        "grid grid-cols-1 gap-2 border-t pt-3 transition-opacity duration-150",
        isFetching && "opacity-60",
      )}
      aria-live="polite"
    >
      <p className="text-sm text-pretty text-ink-soft">
        <span className="font-medium text-ink">Your whole list: </span>
        {data.changed === 0
          ? "no other score changes."
          : `${plural(data.better, "job goes", "jobs go")} up, ${plural(data.worse, "job", "jobs")} down, ${changeWord(data.average_gain)} on average.`}
        {told.length > 0 && ` ${told.join(", ")}.`}{" "}
        {data.items.length > 0 && (
          <button
            type="button"
            aria-expanded={open}
            className={cn(quietLink, "text-ink-faint")}
            onClick={() => setOpen(!open)}
          >
            {open ? "Fold" : "Who moves most"}
          </button>
        )}
      </p>
      {open && (
        <ul className="grid grid-cols-1 gap-0.5">
          {data.items.slice(0, 6).map(({ match_id: id, job, score, score_before: before, gain }) => (
            <li key={id}>
              <Link
                to="/matches/$matchId"
                params={{ matchId: id }}
                search={true}
                className="-mx-2 flex items-baseline gap-3 rounded-control px-2 py-1 hover:bg-hover"
              >
                <span className="min-w-0 flex-1 truncate">
                  {job.title} <span className="text-ink-faint">· {job.company}</span>
                </span>
                <span className="shrink-0 text-sm text-ink-faint tabular">
                  {Math.round(before)} → {Math.round(score)}
                </span>
                <span className="w-12 shrink-0 text-right text-sm font-medium tabular">
                  {changeWord(gain)}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <p className="text-xs text-ink-faint">{data.basis}</p>
    </div>
  );
}
