import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { CircleX, Clock, LoaderCircle, MailCheck, MailX, RotateCw, type LucideIcon } from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { channelsQuery } from "@/lib/alerts/searches";
import { channelName } from "@/lib/alerts/words";
import { formatExact } from "@/lib/format";
import { deliveriesQuery, useRetry, type Delivery } from "../delivery-queries";

const looks: Record<Delivery["state"], { word: string; tone: Tone; icon: LucideIcon }> = {
  waiting: { word: "Waiting", tone: "neutral", icon: Clock },
  sending: { word: "Being sent", tone: "accent", icon: LoaderCircle },
  sent: { word: "Sent", tone: "done", icon: MailCheck },
  dead: { word: "Given up", tone: "danger", icon: MailX },
  dropped: { word: "Not sent", tone: "missing", icon: CircleX },
};

function State({ delivery }: { delivery: Delivery }) {
  const { word, tone, icon } = looks[delivery.state];
  return (
    <Badge tone={tone} icon={icon} turning={delivery.state === "sending"}>
      {word}
    </Badge>
  );
}

function Reason({ delivery }: { delivery: Delivery }) {
  if (delivery.state === "waiting" && !delivery.error) return <>Leaves {formatExact(delivery.due_at)}</>;
  if (delivery.state === "waiting")
    return <>{`${delivery.error} Next try ${formatExact(delivery.due_at)}.`}</>;
  if (delivery.error) return <>{delivery.error}</>;
  return delivery.sent_at ? <RelativeTime at={delivery.sent_at} /> : null;
}

function Again({ delivery }: { delivery: Delivery }) {
  const retry = useRetry();
  if (delivery.state !== "dead" && delivery.state !== "dropped") return null;
  return (
    <Button size="sm" loading={retry.isPending} onClick={() => retry.mutate(delivery.id)}>
      <RotateCw aria-hidden className="size-4" />
      Send again<span className="sr-only">: {delivery.subject}</span>
    </Button>
  );
}

interface MessagesProps {
  problems: boolean;
  onProblems: (problems: boolean) => void;
}

/** The messages to one's channels, and what became of each. */
export function Messages({ problems, onProblems }: MessagesProps) {
  const query = useInfiniteQuery(deliveriesQuery(problems));
  const { data: channels } = useQuery(channelsQuery);
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const name = (delivery: Delivery) => channelName(delivery.channel, channels?.items);
  const columns: Column<Delivery>[] = [
    { key: "subject", header: "Message", cell: (row) => <span className="font-medium">{row.subject}</span> },
    { key: "channel", header: "By", cell: name },
    { key: "state", header: "State", cell: (row) => <State delivery={row} /> },
    { key: "reason", header: "When, or why not", cell: (row) => <Reason delivery={row} /> },
    { key: "again", header: "Send again", hideHeader: true, cell: (row) => <Again delivery={row} /> },
  ];
  return (
    <div className="grid gap-4">
      <Segmented
        label="Which messages"
        value={problems ? "problems" : "all"}
        options={[
          { value: "all", label: "All" },
          { value: "problems", label: "Not delivered" },
        ]}
        onValueChange={(next) => onProblems(next === "problems")}
      />
      {query.isPending ? (
        <SkeletonRows label="Loading messages" />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : rows.length === 0 ? (
        <EmptyState icon={MailCheck} title={problems ? "Everything arrived" : "Nothing was sent yet"}>
          {problems
            ? "Messages that are given up stand here with the reason, to be sent again."
            : "What goes to e-mail or a messenger stands here, with what became of it."}
        </EmptyState>
      ) : (
        <div className="rounded-card bg-surface shadow-card">
          <DataTable
            caption="Messages"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            narrow={(row) => (
              <div className="grid gap-1.5">
                <span className="font-medium">{row.subject}</span>
                <span className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
                  <State delivery={row} /> {name(row)}
                </span>
                <span className="text-sm text-ink-soft">
                  <Reason delivery={row} />
                </span>
                <Again delivery={row} />
              </div>
            )}
          />
          <LoadMore
            shown={rows.length}
            total={query.data.pages[0]?.total}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        </div>
      )}
    </div>
  );
}
