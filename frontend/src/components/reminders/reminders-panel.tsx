import { useInfiniteQuery } from "@tanstack/react-query";
import { BellRing, AlarmClock } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { ReminderRow } from "./reminder-row";
import { remindersQuery, useReminderActions, type Show } from "./reminder-queries";

/** What to know of now: each with its reason, a rest, and an end. */
export function RemindersPanel() {
  const [show, setShow] = useState<Show>("open");
  const query = useInfiniteQuery(remindersQuery(show));
  const { act, wake } = useReminderActions(show);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [first] = query.data?.pages ?? [];
  return (
    <div className="grid gap-2">
      <Segmented
        label="Reminders"
        value={show}
        options={[
          { value: "open", label: "Now" },
          { value: "snoozed", label: "Resting" },
        ]}
        onValueChange={setShow}
      />
      {query.isPending ? (
        <SkeletonRows rows={3} label="Loading reminders" />
      ) : query.isError && items.length === 0 ? (
        <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />
      ) : items.length === 0 ? (
        <Nothing show={show} />
      ) : (
        <ul aria-label={show === "open" ? "Reminders" : "Resting reminders"} className="divide-y">
          {items.map((reminder) => (
            <ReminderRow
              key={reminder.id}
              reminder={reminder}
              onAct={(action) => act({ reminder, action })}
              onWake={() => wake(reminder)}
            />
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <LoadMore
          shown={items.length}
          total={first?.total}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </div>
  );
}

function Nothing({ show }: { show: Show }) {
  if (show === "snoozed")
    return (
      <EmptyState icon={AlarmClock} title="Nothing rests" className="py-8">
        A reminder you let rest waits here until its time.
      </EmptyState>
    );
  return (
    <EmptyState icon={BellRing} title="Nothing to remind you of" className="py-8">
      Follow-ups, interviews, deadlines and licences that expire appear here when their day comes.
    </EmptyState>
  );
}
