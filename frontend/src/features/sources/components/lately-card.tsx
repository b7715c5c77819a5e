import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatCount, plural } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import { countSentence } from "@/lib/sources/words";
import { ReadingChart } from "./reading-chart";

function Key({ className, children }: { className: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      <span className={`size-2 rounded-[2px] ${className}`} />
      {children}
    </li>
  );
}

/** What a source brought in its last readings, and how many of its jobs are open. */
export function LatelyCard({ source }: { source: Source }) {
  const counts = countSentence(source);
  return (
    <Card
      title="Lately"
      description={
        source.last_run_at ? (
          <>
            Read <RelativeTime at={source.last_run_at} />
            {counts && `: ${counts}`}
            {source.bad ? `, ${plural(source.bad, "entry", "entries")} could not be used` : ""}
          </>
        ) : (
          "It has not been read yet."
        )
      }
      actions={
        <Link
          to="/jobs"
          search={{ source: [source.slug] }}
          className="-mx-2 rounded-control px-2 py-1 hover:bg-hover sm:text-right"
        >
          <span className="block text-xl font-semibold tabular">{formatCount(source.open_jobs)}</span>
          <span className="block text-xs text-ink-faint">
            {source.open_jobs === 1 ? "open job" : "open jobs"}
          </span>
        </Link>
      }
    >
      {source.history.length > 0 && (
        <div className="grid gap-3">
          <ReadingChart label={source.label} history={source.history} height={40} className="h-20 w-full" />
          <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-faint">
            <Key className="bg-line-strong/55">found</Key>
            <Key className="bg-accent">new</Key>
            <Key className="bg-ink-faint">closed</Key>
            <li className="ml-auto">
              {source.history.length > 1 ? `last ${source.history.length} readings` : "last reading"}
            </li>
          </ul>
        </div>
      )}
    </Card>
  );
}
