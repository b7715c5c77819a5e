import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { CheckCheck, Inbox } from "lucide-react";
import { useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PaneList } from "@/components/ui/virtual-list";
import { inboxStateQuery } from "@/lib/alerts/inbox";
import { useGoing } from "@/lib/deleting";
import { useShortcuts } from "@/lib/shortcuts";
import { inboxQuery, useDeleteNotice, useMark } from "../inbox-queries";
import { showOptions } from "../kinds";
import type { InboxShow } from "../search-params";
import { NoticeRow } from "./notice-row";

const route = getRouteApi("/_app/inbox");

function focusRow(id: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());
}

function Empty({ show }: { show: InboxShow }) {
  if (show !== "all")
    return (
      <EmptyState icon={Inbox} title={show === "unread" ? "You have read everything" : "None of these"}>
        {show === "unread"
          ? "What comes next shows here and on the bell."
          : "Nothing of this kind was told yet."}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={Inbox}
      title="Nothing to tell yet"
      action={
        <Button variant="primary" asChild>
          <Link to="/jobs">Find jobs to watch</Link>
        </Button>
      }
    >
      New jobs of your saved searches, reminders, and what changes about jobs on your board come here.
    </EmptyState>
  );
}

/** What there is to tell, as a list with each item beside it. */
export function InboxPage() {
  const { show = "all" } = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(inboxQuery(show));
  const going = useGoing();
  const notices = (query.data?.pages.flatMap((page) => page.items) ?? []).filter(({ id }) => !going.has(id));
  const { data: state } = useQuery(inboxStateQuery);
  const detail = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = detail && "noticeId" in detail.params ? detail.params.noticeId : undefined;
  const [last, setLast] = useState<string>();
  const cursor = openId ?? last;
  const index = notices.findIndex(({ id }) => id === cursor);
  const mark = useMark();
  const remove = useDeleteNotice();

  const open = (id: string) =>
    void navigate({ to: "/inbox/$noticeId", params: { noticeId: id }, search: true });
  const move = (to: number) => {
    const next = notices[Math.min(Math.max(0, to), notices.length - 1)];
    if (!next) return;
    setLast(next.id);
    if (openId) open(next.id);
    focusRow(next.id);
  };
  const drop = () => {
    const gone = notices[index];
    if (!gone) return;
    remove(gone);
    const next = notices[index + 1] ?? notices[index - 1];
    setLast(next?.id);
    if (openId && next) open(next.id);
    else if (openId) void navigate({ to: "/inbox", search: true });
    if (next) focusRow(next.id);
  };
  const present = notices[index];
  useShortcuts("Inbox", [
    { keys: "j", label: "Next item", run: () => move(index + 1) },
    { keys: "k", label: "Item before", run: () => move(index - 1) },
    { keys: "o", label: "Open the item", run: () => open(cursor ?? notices[0]?.id ?? "") },
    { keys: "x", label: "Delete the item", run: drop },
    {
      keys: "u",
      label: "Mark as read or unread",
      run: () => present && mark.mutate({ ids: [present.id], read: present.read_at === null }),
    },
    ...(openId
      ? [
          {
            keys: "escape",
            label: "Close the item",
            run: () => void navigate({ to: "/inbox", search: true }),
          },
        ]
      : []),
  ]);

  return (
    <SplitView
      toolbar={
        <div className="grid gap-3">
          {!openId && <PageTitle title="Inbox" />}
          <div className="flex items-center justify-between gap-3">
            <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
              Inbox
            </h1>
            {state && state.unread > 0 ? (
              <Button
                variant="quiet"
                size="sm"
                className="-mr-2"
                onClick={() => mark.mutate({ ids: null, read: true })}
              >
                <CheckCheck aria-hidden className="size-4" /> Mark all read
              </Button>
            ) : (
              <span className="h-7" />
            )}
          </div>
          <Segmented
            label="Which items"
            value={show}
            options={showOptions}
            onValueChange={(next) =>
              void navigate({ to: ".", search: next === "all" ? {} : { show: next }, replace: true })
            }
          />
        </div>
      }
      list={
        query.isPending ? (
          <SkeletonRows label="Loading the inbox" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : notices.length === 0 ? (
          <Empty show={show} />
        ) : (
          <PaneList
            label="Inbox"
            items={notices}
            itemKey={(notice) => notice.id}
            renderItem={(notice) => <NoticeRow notice={notice} onFocus={() => setLast(notice.id)} />}
            estimate={64}
            activeIndex={index}
            hasMore={query.hasNextPage}
            loadingMore={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )
      }
      detail={openId ? <Outlet /> : null}
      placeholder={
        notices.length > 0 && (
          <EmptyState icon={Inbox} title="No item is open">
            Pick one to see what changed and why you are told.
          </EmptyState>
        )
      }
    />
  );
}
