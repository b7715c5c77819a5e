import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { Badge, type Tone } from "@/components/ui/badge";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { effectFigures, type Effect } from "@/lib/insights/advice";
import { comparisonSentence, snapshotName, stateWords } from "../compare";
import { snapshotQuery, type Snapshot, type SnapshotItem } from "../queries";
import { BackToNow } from "./put-away-card";

const tones: Record<SnapshotItem["state"], Tone> = { stands: "neutral", changed: "job", gone: "missing" };

/** What was kept beside what stands now. */
export function ComparisonCard({ id }: { id: string }) {
  const query = useQuery(snapshotQuery(id));
  if (query.isPending)
    return (
      <Card flush>
        <SkeletonRows label="Comparing" />
      </Card>
    );
  if (query.isError)
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} action={<BackToNow />} />
      </Card>
    );
  return <Comparison snapshot={query.data} />;
}

function Comparison({ snapshot }: { snapshot: Snapshot }) {
  return (
    <Card
      flush
      title={snapshotName(snapshot)}
      description={
        <>
          Kept <RelativeTime at={snapshot.created_at} />. {comparisonSentence(snapshot)}
        </>
      }
      actions={<BackToNow />}
    >
      <ul aria-label="Then and now" className="mt-2 divide-y border-t">
        {snapshot.compared.map((item) => (
          <li key={item.then.id} className="grid gap-2 px-4 py-4 sm:px-6">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="font-semibold text-pretty">{item.then.title}</h3>
              <Badge tone={tones[item.state]}>{stateWords[item.state]}</Badge>
            </div>
            <p className="max-w-text text-pretty text-ink-soft">{item.words}</p>
            <dl className="grid gap-x-6 gap-y-1 text-sm tabular sm:grid-cols-2">
              <Figures term="Then" effect={item.then.effect} />
              {item.now && <Figures term="Now" effect={item.now} />}
            </dl>
          </li>
        ))}
        {snapshot.new.map((item) => (
          <li key={item.id} className="grid gap-2 px-4 py-4 sm:px-6">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <h3 className="font-semibold text-pretty">{item.title}</h3>
              <Badge tone="accent">New since</Badge>
            </div>
            <p className="max-w-text text-pretty text-ink-soft">{item.reason}</p>
          </li>
        ))}
      </ul>
      <p className="border-t px-4 py-3 text-sm text-pretty text-ink-faint sm:px-6">{snapshot.basis}</p>
    </Card>
  );
}

function Figures({ term, effect }: { term: string; effect: Effect }) {
  const figures = effectFigures(effect);
  return (
    <div className="flex gap-2">
      <dt className="shrink-0 text-ink-faint">{term}</dt>
      <dd>{figures.length > 0 ? figures.join(", ") : "no figure"}</dd>
    </div>
  );
}
