import { useInfiniteQuery } from "@tanstack/react-query";
import { MailOpen } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { caughtQuery, useForgetCaught } from "../../queries/mail";
import { CaughtDialog } from "./caught-dialog";

/** Mail that was caught in place of being sent, to be read as its receiver would. */
export function CaughtCard() {
  const caught = useInfiniteQuery(caughtQuery);
  const forget = useForgetCaught();
  const [opened, setOpened] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const mails = caught.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card
      title="Caught mail"
      description="What would have been sent, newest first."
      actions={
        mails.length > 0 && (
          <Button variant="quiet" loading={forget.isPending} onClick={() => setAsks(true)}>
            Delete all
          </Button>
        )
      }
      flush
    >
      {caught.isPending && <SkeletonRows rows={3} label="Loading caught mail" />}
      {caught.isError && <ErrorState compact error={caught.error} onRetry={() => void caught.refetch()} />}
      {caught.data && mails.length === 0 && (
        <EmptyState icon={MailOpen} title="No mail yet">
          Send a test, or connect e-mail under Notifications: the mail with the link lands here.
        </EmptyState>
      )}
      {mails.length > 0 && (
        <ul className="divide-y">
          {mails.map((mail) => (
            <li key={mail.id}>
              <button
                type="button"
                onClick={() => setOpened(mail.id)}
                className="flex w-full flex-wrap items-baseline gap-x-4 px-4 py-3 text-left hover:bg-hover sm:px-6"
              >
                <span className="min-w-0 flex-1 basis-56">
                  <span className="block truncate font-medium">{mail.subject}</span>
                  <span className="block truncate text-sm text-ink-soft">{mail.recipient}</span>
                </span>
                <RelativeTime at={mail.sent_at} className="text-sm text-ink-faint" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {mails.length > 0 && (
        <LoadMore
          shown={mails.length}
          total={caught.data?.pages[0]?.total}
          hasMore={caught.hasNextPage}
          loading={caught.isFetchingNextPage}
          onMore={() => void caught.fetchNextPage()}
        />
      )}
      {opened && <CaughtDialog id={opened} onClose={() => setOpened(null)} />}
      <Confirm
        open={asks}
        onOpenChange={setAsks}
        title="Delete all caught mail?"
        description="Links in it that were not opened are lost; they can be sent again."
        action="Delete all"
        destructive
        onConfirm={() => forget.mutate()}
      />
    </Card>
  );
}
