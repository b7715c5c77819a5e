import { Link } from "@tanstack/react-router";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Notice } from "@/lib/alerts/inbox";
import { cn } from "@/lib/cn";
import { kindIcons, kindWords } from "../kinds";

interface NoticeRowProps {
  notice: Notice;
  onFocus: () => void;
}

/** An item of the inbox: what, of what, since when; a dot and weight where it is unread. */
export function NoticeRow({ notice, onFocus }: NoticeRowProps) {
  const Icon = kindIcons[notice.kind];
  const unread = notice.read_at === null;
  return (
    <Link
      to="/inbox/$noticeId"
      params={{ noticeId: notice.id }}
      search={true}
      data-row={notice.id}
      onFocus={onFocus}
      className="relative grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-3 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft sm:px-6"
    >
      {unread && (
        <span
          aria-hidden
          className="absolute top-1/2 left-1.5 size-1.5 -translate-y-1/2 rounded-full bg-accent sm:left-2.5"
        />
      )}
      <Icon aria-hidden className={cn("mt-0.5 size-4", unread ? "text-ink" : "text-ink-faint")} />
      <span className="grid min-w-0 grid-cols-1 gap-0.5">
        <span className="flex items-baseline justify-between gap-3">
          <span className={cn("truncate", unread ? "font-semibold" : "text-ink-soft")}>
            {unread && <span className="sr-only">Unread: </span>}
            {notice.title}
          </span>
          <RelativeTime at={notice.created_at} className="shrink-0 text-xs text-ink-faint" />
        </span>
        <span className="truncate text-sm text-ink-faint">
          {kindWords[notice.kind]}
          {notice.body && <> · {notice.body}</>}
        </span>
      </span>
    </Link>
  );
}
