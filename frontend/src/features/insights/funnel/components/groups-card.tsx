import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Segmented } from "@/components/ui/segmented";
import { formatCount, plural } from "@/lib/format";
import type { Funnel, FunnelGroup, FunnelStep } from "../queries";
import { groupings, type Grouping } from "../search-params";
import { countWords, groupingWords, intervalWords, stepOf } from "../words";

interface GroupsCardProps {
  funnel: Funnel;
  by: Grouping;
  onBy: (by: Grouping) => void;
}

const options = groupings.map((value) => ({ value, label: groupingWords[value] }));

function Count({ group, stage }: { group: FunnelGroup; stage: FunnelStep["stage"] }) {
  const step = stepOf(group, stage);
  const interval = group.enough && step && step.n > 0 ? intervalWords(step.of_applied) : null;
  return (
    <>
      <span className="whitespace-nowrap">{countWords(step, group)}</span>
      {interval && <span className="block text-xs whitespace-nowrap text-ink-faint">{interval}</span>}
    </>
  );
}

function Name({ group }: { group: FunnelGroup }) {
  return (
    <>
      <span className="font-medium">{group.label}</span>
      {!group.enough && group.note && (
        <span className="block max-w-[32ch] text-xs text-pretty text-ink-faint">{group.note}</span>
      )}
    </>
  );
}

/** The same counts apart by where the posting was found, which CV went out, the kind of job, or our score. */
export function GroupsCard({ funnel, by, onBy }: GroupsCardProps) {
  const groups = {
    source: funnel.by_source,
    cv: funnel.by_cv,
    title: funnel.by_title,
    band: funnel.by_band,
  }[by];
  const columns: Column<FunnelGroup>[] = [
    { key: "label", header: groupingWords[by], cell: (group) => <Name group={group} /> },
    {
      key: "applications",
      header: "Applications",
      numeric: true,
      cell: (group) => formatCount(group.applications),
    },
    {
      key: "reply",
      header: "Answered",
      numeric: true,
      cell: (group) => <Count group={group} stage="reply" />,
    },
    {
      key: "interview",
      header: "Interview",
      numeric: true,
      cell: (group) => <Count group={group} stage="interview" />,
    },
    { key: "offer", header: "Offer", numeric: true, cell: (group) => <Count group={group} stage="offer" /> },
    { key: "waiting", header: "Waiting", numeric: true, cell: (group) => formatCount(group.waiting) },
  ];
  return (
    <Card
      flush
      title="What went how far"
      actions={<Segmented label="Apart by" value={by} options={options} onValueChange={onBy} />}
    >
      <div className="mt-2 border-t">
        {groups.length === 0 ? (
          <p className="px-4 py-6 text-ink-soft sm:px-6">
            {funnel.note ?? "Nothing to tell apart here yet."}
          </p>
        ) : (
          <DataTable
            caption={`Applications by ${groupingWords[by].toLowerCase()}`}
            columns={columns}
            rows={groups}
            rowKey={(group) => group.key}
            narrow={(group) => (
              <div className="grid gap-1">
                <p className="flex items-baseline justify-between gap-3">
                  <span className="font-medium">{group.label}</span>
                  <span className="shrink-0 tabular">{plural(group.applications, "application")}</span>
                </p>
                <p className="text-sm text-ink-soft tabular">
                  Answered {countWords(stepOf(group, "reply"), group)} · interview{" "}
                  {countWords(stepOf(group, "interview"), group)} · offer{" "}
                  {countWords(stepOf(group, "offer"), group)}
                </p>
                {!group.enough && group.note && <p className="text-xs text-ink-faint">{group.note}</p>}
              </div>
            )}
          />
        )}
      </div>
    </Card>
  );
}
