import { useInfiniteQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/cn";
import { gapsQuery } from "../queries";
import type { Gap, GapsPage, GapSort } from "../types";
import { GapRow } from "./gap-row";
import { GapsEmpty } from "./gaps-empty";

interface GapsCardProps {
  sort: GapSort;
  n: number;
  /** The name of the skill that is being added. */
  claiming: string | null;
  /** What was added already: shown no more, also until the list was counted again. */
  claimed: readonly string[];
  onClaim: (gap: Gap) => void;
}

function GapsSkeleton() {
  return (
    <Loading label="Working out your gaps">
      <div className="divide-y">
        {[1, 2, 3].map((row) => (
          <div
            key={row}
            className="grid gap-x-8 gap-y-4 px-4 py-5 sm:px-6 md:grid-cols-[minmax(0,1fr)_11rem]"
          >
            <div className="grid content-start gap-3">
              <Skeleton className="h-6 w-40" />
              <Skeleton className="h-4 w-4/5" />
              <Skeleton className="h-4 w-3/5" />
              <Skeleton className="h-7 w-28" />
            </div>
            <div className="grid content-start gap-3">
              <Skeleton className="h-7 w-24" />
              <Skeleton className="h-1.5" />
              <Skeleton className="h-4 w-4/5" />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}

/** What the ranking rests on, and since when. */
function Basis({ basis }: { basis: GapsPage["basis"] }) {
  return (
    <p className="max-w-text text-sm text-pretty text-ink-faint">
      {basis.words}
      {basis.scored_at && (
        <>
          {" "}
          Scored <RelativeTime at={basis.scored_at} />.
        </>
      )}
    </p>
  );
}

/** The gaps, what is most worth closing first. */
export function GapsCard({ sort, n, claiming, claimed, onClaim }: GapsCardProps) {
  const query = useInfiniteQuery(gapsQuery({ sort, n }));
  if (query.isPending)
    return (
      <Card flush>
        <GapsSkeleton />
      </Card>
    );
  if (query.isError)
    return (
      <Card>
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Card>
    );
  const [first] = query.data.pages;
  const all = query.data.pages.flatMap(({ items }) => items);
  const items = all.filter(({ id }) => !claimed.includes(id));
  if (!first || items.length === 0)
    return (
      <Card flush>
        <GapsEmpty basis={first?.basis} />
      </Card>
    );
  const most = Math.max(...all.map(({ gain }) => gain));
  return (
    <Card flush>
      <div className="px-4 pt-2 pb-4 sm:px-6">
        <Basis basis={first.basis} />
      </div>
      <ol
        aria-label="Gaps"
        className={cn(
          "divide-y border-t transition-opacity duration-150",
          query.isPlaceholderData && "opacity-60",
        )}
      >
        {items.map((gap) => (
          <li key={gap.id}>
            <GapRow gap={gap} most={most} claiming={claiming === gap.name} onClaim={onClaim} />
          </li>
        ))}
      </ol>
      <div className="border-t">
        <LoadMore
          shown={items.length}
          total={first.total}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      </div>
    </Card>
  );
}
