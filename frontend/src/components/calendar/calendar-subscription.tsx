import { useQuery } from "@tanstack/react-query";
import { CalendarSync } from "lucide-react";
import { Slot } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Confirm } from "@/components/ui/confirm";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { feedQuery, useMakeAddress, useRevokeAddress } from "./calendar-queries";
import { NewAddress } from "./new-address";

interface CalendarSubscriptionProps {
  /** What opens the dialog, in place of the usual button. */
  trigger?: ReactNode;
}

/** The secret address by which other calendars show one's dates: made, shown once, changed, ended. */
export function CalendarSubscription({ trigger }: CalendarSubscriptionProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Slot.Root onClick={() => setOpen(true)} aria-haspopup="dialog">
        {trigger ?? (
          <Button>
            <CalendarSync aria-hidden className="size-4" /> Subscribe
          </Button>
        )}
      </Slot.Root>
      <Dialog
        wide
        open={open}
        onOpenChange={setOpen}
        title="Your dates in another calendar"
        description="Interviews, deadlines, what you planned and licences that expire, kept up to date by themselves."
      >
        {open && <Subscription />}
      </Dialog>
    </>
  );
}

type Asked = "rotate" | "revoke" | null;

function Subscription() {
  const query = useQuery(feedQuery);
  const make = useMakeAddress();
  const revoke = useRevokeAddress();
  const [asked, setAsked] = useState<Asked>(null);
  if (query.isPending)
    return (
      <Loading label="Loading your calendar address">
        <Skeleton className="h-24" />
      </Loading>
    );
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const { active } = query.data;
  return (
    <div className="grid gap-6">
      {active && make.data ? (
        <NewAddress made={make.data} />
      ) : active ? (
        <Known feed={query.data} />
      ) : (
        <First />
      )}
      <div className="flex flex-wrap gap-2">
        {active ? (
          <>
            <Button loading={make.isPending} onClick={() => setAsked("rotate")}>
              Make another address
            </Button>
            <Button variant="quiet" loading={revoke.isPending} onClick={() => setAsked("revoke")}>
              Stop sharing
            </Button>
          </>
        ) : (
          <Button variant="primary" loading={make.isPending} onClick={() => make.mutate()}>
            Make an address
          </Button>
        )}
      </div>
      <Confirm
        open={asked === "rotate"}
        onOpenChange={() => setAsked(null)}
        title="Make another address?"
        description="Calendars that read the present one find nothing any more. Give them the new one."
        action="Make another"
        onConfirm={() => make.mutate()}
      />
      <Confirm
        destructive
        open={asked === "revoke"}
        onOpenChange={() => setAsked(null)}
        title="Stop sharing your dates?"
        description="The address ends at once. What other calendars copied so far is theirs until they look again."
        action="Stop sharing"
        onConfirm={() => {
          make.reset();
          revoke.mutate();
        }}
      />
    </div>
  );
}

function First() {
  return (
    <p className="text-ink-soft">
      A calendar subscribes by a secret address. Whoever knows it can read your dates, so give it to your own
      calendars only. You can end it at any time.
    </p>
  );
}

function Known({ feed }: { feed: { created_at: string | null; last_read_at: string | null } }) {
  return (
    <div className="grid gap-1 text-ink-soft">
      <p>
        You have an address{" "}
        {feed.created_at && (
          <>
            since <RelativeTime at={feed.created_at} className="text-ink" />
          </>
        )}
        .{" "}
        {feed.last_read_at ? (
          <>
            A calendar last read it <RelativeTime at={feed.last_read_at} className="text-ink" />.
          </>
        ) : (
          "No calendar has read it yet."
        )}
      </p>
      <p>It is shown once, when it is made. Make another where you lost it.</p>
    </div>
  );
}
