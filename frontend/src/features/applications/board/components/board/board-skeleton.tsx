import { Loading, Skeleton } from "@/components/ui/skeleton";

const heights = [["h-24", "h-20", "h-24", "h-24"], ["h-20", "h-24"], ["h-24"], ["h-24", "h-20"], []] as const;

/** Columns with cards, before they are there. */
export function BoardSkeleton() {
  return (
    <Loading label="Loading your board">
      <div className="flex h-full gap-2 overflow-hidden px-4 sm:px-6">
        {heights.map((cards, column) => (
          <div
            key={column}
            className="min-h-96 min-w-58 flex-1 rounded-card bg-sunken px-2 pt-3 max-sm:not-first:hidden"
          >
            <Skeleton className="mb-4 ml-1 h-4 w-24" />
            <div className="grid gap-2">
              {cards.map((height, card) => (
                <Skeleton key={card} className={height} />
              ))}
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
