import { History, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { textLink } from "@/components/ui/text-link";
import { Link } from "@tanstack/react-router";
import { plural } from "@/lib/format";
import type { Source } from "@/lib/sources/queries";
import { countSentence, stateLook, stateSentence } from "@/lib/sources/words";
import { Feeds } from "./feeds";
import { RunHistory } from "./run-history";
import { SourceSettings } from "./source-settings";

interface SourceRowProps {
  source: Source;
  admin: boolean;
  onRefresh: () => void;
}

function StateBadge({ source }: { source: Source }) {
  if (source.running)
    return (
      <Badge tone="accent" icon={RefreshCw} turning>
        Reading now
      </Badge>
    );
  if (!source.enabled) return <Badge tone="missing">Switched off</Badge>;
  const { word, tone, icon } = stateLook(source.state);
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}

/** "Read 5 minutes ago: 97 found, 12 new. Next in 25 minutes." */
function Times({ source }: { source: Source }) {
  const counts = countSentence(source);
  return (
    <p className="text-ink-soft tabular">
      {source.last_run_at && (
        <>
          Read <RelativeTime at={source.last_run_at} />
          {counts && `: ${counts}`}.{" "}
        </>
      )}
      {source.enabled && source.next_run_at && (
        <>
          Next reading <RelativeTime at={source.next_run_at} />.{" "}
        </>
      )}
      {source.open_jobs > 0 && (
        <Link to="/jobs" search={{ source: [source.slug] }} className={textLink}>
          {plural(source.open_jobs, "open posting")}
        </Link>
      )}
    </p>
  );
}

function Problem({ source }: { source: Source }) {
  // A feed that did not work says so itself, below.
  const told = source.boards?.some((board) => board.error);
  const sentence = told ? null : stateSentence(source);
  const unusable = source.bad ? `${plural(source.bad, "entry", "entries")} could not be used.` : null;
  if (!sentence && !unusable) return null;
  if (!sentence) return <p className="text-sm text-ink-faint">{unusable}</p>;
  return (
    <Notice tone="partial">
      {sentence} {unusable}
    </Notice>
  );
}

function Terms({ source }: { source: Source }) {
  return (
    <p className="text-sm text-ink-faint">
      {source.terms.attribution}{" "}
      {source.terms.link && (
        <a href={source.terms.link} target="_blank" rel="noopener" className={textLink}>
          Its terms<span className="sr-only"> ({source.label}, new tab)</span>
        </a>
      )}
    </p>
  );
}

/** A source: how its last reading went, when the next is due, and what can be decided about it. */
export function SourceRow({ source, admin, onRefresh }: SourceRowProps) {
  const [history, setHistory] = useState(false);
  return (
    <section aria-label={source.label} className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-lg font-semibold">{source.label}</h2>
        <StateBadge source={source} />
        <div className="ml-auto flex items-center gap-1">
          <Button variant="quiet" onClick={() => setHistory(true)}>
            <History aria-hidden className="size-4" /> History
            <span className="sr-only"> of {source.label}</span>
          </Button>
          <Button disabled={source.running} onClick={onRefresh}>
            <RefreshCw aria-hidden className="size-4" /> Refresh
            <span className="sr-only"> {source.label}</span>
          </Button>
        </div>
      </div>
      <Times source={source} />
      {!source.running && <Problem source={source} />}
      {source.boards && <Feeds slug={source.slug} boards={source.boards} />}
      <Terms source={source} />
      {admin && <SourceSettings source={source} />}
      {history && <RunHistory source={source} onClose={() => setHistory(false)} />}
    </section>
  );
}
