import { History, RefreshCw } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { textLink } from "@/components/ui/text-link";
import { formatCount, plural } from "@/lib/format";
import { useChangeSource } from "../queries";
import { countSentence, scheduleChoices, scheduleWords, stateLook, type Source } from "../words";
import { Feeds } from "./feeds";
import { RunHistory } from "./run-history";

interface SourceRowProps {
  source: Source;
  admin: boolean;
  onRefresh: () => void;
}

const never = "never";

function Times({ source }: { source: Source }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      <span>{plural(source.open_jobs, "open posting")}</span>
      {source.last_run_at && (
        <span>
          read <RelativeTime at={source.last_run_at} />
          {source.found !== null && `: ${countSentence(source)}`}
        </span>
      )}
      {source.enabled && source.next_run_at && (
        <span>
          next <RelativeTime at={source.next_run_at} />
        </span>
      )}
    </p>
  );
}

function Schedule({ source }: { source: Source }) {
  const change = useChangeSource(source.slug);
  const values = [...new Set([...scheduleChoices, source.schedule])];
  const options = values.map((minutes) => ({
    value: minutes === null ? never : String(minutes),
    label: scheduleWords(minutes),
  }));
  return (
    <label className="flex items-center gap-2 text-sm text-ink-soft">
      Read
      <Select
        compact
        aria-label={`How often ${source.label} is read`}
        value={source.schedule === null ? never : String(source.schedule)}
        options={options}
        onValueChange={(value) => change.mutate({ schedule: value === never ? null : Number(value) })}
      />
    </label>
  );
}

function Terms({ source }: { source: Source }) {
  return (
    <p className="text-xs text-ink-faint">
      {source.terms.attribution}{" "}
      {source.terms.link && (
        <a href={source.terms.link} target="_blank" rel="noopener" className={textLink}>
          Terms of {source.label}
        </a>
      )}
    </p>
  );
}

export function SourceRow({ source, admin, onRefresh }: SourceRowProps) {
  const [history, setHistory] = useState(false);
  const change = useChangeSource(source.slug);
  const { word, tone } = stateLook(source.state);
  return (
    <section aria-label={source.label} className="grid gap-3 p-4 sm:px-6">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="text-base font-semibold">{source.label}</h2>
        {source.running ? (
          <Badge tone="accent" icon={RefreshCw} turning>
            Reading now
          </Badge>
        ) : (
          <Badge tone={tone}>{word}</Badge>
        )}
        <span className="flex-1" />
        <Button variant="quiet" size="sm" onClick={() => setHistory(true)}>
          <History aria-hidden className="size-4" /> History
        </Button>
        <Button size="sm" disabled={source.running} onClick={onRefresh}>
          <RefreshCw aria-hidden className="size-4" /> Refresh
        </Button>
      </div>
      <Times source={source} />
      {source.error && (
        <Notice tone={source.state === "failed" ? "danger" : "partial"}>{source.error}</Notice>
      )}
      {source.bad ? (
        <p className="text-sm text-ink-soft">{formatCount(source.bad)} entries could not be used.</p>
      ) : null}
      {source.boards && <Feeds slug={source.slug} boards={source.boards} />}
      {admin && (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t pt-3">
          <Switch
            label={source.enabled ? "Switched on" : "Switched off"}
            aria-label={`${source.label} is switched on`}
            checked={source.enabled}
            onCheckedChange={(enabled) => change.mutate({ enabled })}
          />
          {source.enabled && <Schedule source={source} />}
        </div>
      )}
      <Terms source={source} />
      {history && <RunHistory source={source} onClose={() => setHistory(false)} />}
    </section>
  );
}
