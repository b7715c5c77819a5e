import { Link } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { formatCount, plural } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import { canBeRead } from "@/lib/sources/standing";
import { stateSentence } from "@/lib/sources/words";
import { boardWords } from "../words";
import { ReadingChart } from "./reading-chart";
import { SourceBadge } from "./source-badge";
import { SourceSwitch } from "./source-switch";

/** The columns of every line, so that they stand below each other from group to group. */
export const lineColumns = "md:grid-cols-[minmax(0,1fr)_8.5rem_7.5rem_4.5rem_5.5rem]";

interface SourceLineProps {
  source: Source;
  admin: boolean;
  onRefresh: () => void;
}

/** What is wrong, in words; where nothing is, what it is made of. */
function Words({ source }: { source: Source }) {
  const { one, many } = boardWords(source.slug);
  const wrong = source.alarm ?? stateSentence(source);
  if (!source.enabled)
    return <p className="line-clamp-2">{source.terms.notice ?? "An admin switched it off."}</p>;
  if (wrong && !source.running) return <p className="line-clamp-2 text-pretty text-ink-soft">{wrong}</p>;
  if (source.boards_total > 0) return <p>{plural(source.boards_total, one, many)} followed</p>;
  return source.bad ? <p>{plural(source.bad, "entry", "entries")} could not be used</p> : null;
}

function Times({ source }: { source: Source }) {
  const next = source.enabled && source.next_run_at;
  return (
    <p className="flex flex-wrap gap-x-1 text-sm text-ink-soft md:block">
      {source.last_run_at && source.state !== "not_configured" ? (
        <>
          <span className="sr-only">Read </span>
          <RelativeTime at={source.last_run_at} />
        </>
      ) : (
        <span className="text-ink-faint">Not read yet</span>
      )}
      {next && (
        <span className="text-ink-faint md:block">
          <span className="md:hidden">· </span>next <RelativeTime at={next} />
        </span>
      )}
    </p>
  );
}

function OpenJobs({ source }: { source: Source }) {
  if (source.open_jobs === 0) return <span className="text-sm text-ink-faint max-md:hidden">–</span>;
  return (
    <Link
      to="/jobs"
      search={{ source: [source.slug] }}
      className="relative rounded-[2px] text-sm font-medium tabular hover:underline"
    >
      {formatCount(source.open_jobs)}
      <span className="md:sr-only"> open jobs</span>
      <span className="sr-only"> of {source.label}</span>
    </Link>
  );
}

/** A source in one line: how it stands, when it was read, what it brings, and whether it is read at all. */
export function SourceLine({ source, admin, onRefresh }: SourceLineProps) {
  return (
    <li
      className={cn(
        "relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3 hover:bg-hover sm:px-6",
        lineColumns,
      )}
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            to="/sources/$slug"
            params={{ slug: source.slug }}
            className="rounded-[2px] font-medium after:absolute after:inset-0 after:content-['']"
          >
            {source.label}
          </Link>
          <SourceBadge source={source} />
        </p>
        <div className="text-sm text-ink-faint">
          <Words source={source} />
        </div>
      </div>
      <div className="max-md:order-3">
        <Times source={source} />
      </div>
      <div className="max-md:hidden">
        {source.history.some(({ state }) => state !== "not_configured") && (
          <ReadingChart label={source.label} history={source.history} className="h-7 w-full" />
        )}
      </div>
      <div className="text-right max-md:order-4">
        <OpenJobs source={source} />
      </div>
      <div className="relative flex items-center justify-end gap-2 self-start md:self-center">
        {canBeRead(source) && (
          <IconButton
            icon={RefreshCw}
            label={`Read ${source.label} now`}
            disabled={source.running}
            onClick={onRefresh}
          />
        )}
        {admin && <SourceSwitch source={source} bare />}
      </div>
    </li>
  );
}
