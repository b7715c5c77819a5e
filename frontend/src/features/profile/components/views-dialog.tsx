import { useInfiniteQuery } from "@tanstack/react-query";
import { Dialog } from "@/components/ui/dialog";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { SkeletonRows } from "@/components/ui/skeleton";
import { viewSentence, viewsQuery } from "../visibility";

/** Everybody who looked, the last first. */
export function ViewsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog wide open={open} onOpenChange={(next) => !next && onClose()} title="Who looked at your profile">
      {open && <Views />}
    </Dialog>
  );
}

function Views() {
  const query = useInfiniteQuery(viewsQuery);
  if (query.isPending) return <SkeletonRows rows={4} label="Loading" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  const views = query.data.pages.flatMap((page) => page.items);
  return (
    <>
      <ul className="grid gap-2">
        {views.map((view, at) => (
          <li key={at} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 text-pretty">{viewSentence(view)}</span>
            <RelativeTime at={view.at} className="shrink-0 text-sm text-ink-faint" />
          </li>
        ))}
      </ul>
      <LoadMore
        shown={views.length}
        total={query.data.pages[0]?.total}
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}
