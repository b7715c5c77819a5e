import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { ArrowRight, MailOpen, Trash2, X } from "lucide-react";
import { useEffect } from "react";
import { PageTitle } from "@/components/layout/page";
import { PostingChanges } from "@/components/posting/posting-changes";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Notice } from "@/lib/alerts/inbox";
import { noticeQuery, useDeleteNotice, useMark } from "../inbox-queries";
import { kindIcons, kindWords } from "../kinds";

function goTo(path: string): string {
  if (path.startsWith("/board/")) return "Open the card";
  if (path.startsWith("/matches/")) return "Open the match";
  if (path.startsWith("/jobs/")) return "Open the job";
  return path.startsWith("/settings") ? "Open the settings" : "Open";
}

/** One item: what happened, what changed, and why it is told. Being looked at marks it as read. */
export function NoticeDetail({ id }: { id: string }) {
  const query = useQuery(noticeQuery(id));
  const { mutate: mark } = useMark();
  const unread = query.data?.read_at === null;
  useEffect(() => {
    if (unread) mark({ ids: [id], read: true });
    // Once for each item that is opened: marked as unread by hand, it stays so.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [id, query.isSuccess]);
  if (query.isPending) return <SkeletonRows label="Loading the item" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Shown notice={query.data} />;
}

function Shown({ notice }: { notice: Notice }) {
  const navigate = useNavigate();
  const mark = useMark();
  const remove = useDeleteNotice();
  const Icon = kindIcons[notice.kind];
  const close = () => void navigate({ to: "/inbox", search: true });
  return (
    <article className="mx-auto grid max-w-3xl gap-6 px-4 py-6 sm:px-8 sm:py-8">
      <PageTitle title={notice.title} />
      <header className="grid gap-3">
        <div className="flex items-center gap-2 text-sm text-ink-soft">
          <Icon aria-hidden className="size-4" />
          <span>{kindWords[notice.kind]}</span>
          <span aria-hidden>·</span>
          <RelativeTime at={notice.created_at} />
          <IconButton icon={X} label="Close" keys="escape" className="-mr-2 ml-auto" onClick={close} />
        </div>
        <h2 tabIndex={-1} className="text-xl font-semibold tracking-tight text-balance outline-none">
          {notice.title}
        </h2>
        {notice.body && <p className="max-w-text text-pretty text-ink-soft">{notice.body}</p>}
      </header>
      <PostingChanges changes={notice.changes} lines={notice.diff} />
      {notice.why && (
        <section aria-labelledby="why" className="grid gap-1">
          <h3 id="why" className="text-sm font-medium text-ink-faint">
            Why you see this
          </h3>
          <p className="max-w-text text-sm text-pretty">{notice.why}</p>
        </section>
      )}
      <div className="flex flex-wrap gap-2">
        {notice.path && (
          <Button variant="primary" asChild>
            <a
              href={notice.path}
              onClick={(event) => {
                event.preventDefault();
                void navigate({ href: notice.path ?? "/inbox" });
              }}
            >
              {goTo(notice.path)} <ArrowRight aria-hidden className="size-4" />
            </a>
          </Button>
        )}
        <Button onClick={() => mark.mutate({ ids: [notice.id], read: notice.read_at === null })}>
          <MailOpen aria-hidden className="size-4" />
          {notice.read_at === null ? "Mark as read" : "Mark as unread"}
        </Button>
        <Button
          variant="quiet"
          onClick={() => {
            remove(notice);
            close();
          }}
        >
          <Trash2 aria-hidden className="size-4" /> Delete
        </Button>
      </div>
    </article>
  );
}
