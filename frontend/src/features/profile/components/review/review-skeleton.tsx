import { Loading, Skeleton } from "@/components/ui/skeleton";

/** The page and the facts, before they are here. */
export function ReviewSkeleton() {
  return (
    <Loading label="Loading what we read">
      <div className="flex flex-col lg:h-(--view-height)">
        <div className="grid gap-3 border-b px-4 py-3 sm:px-6">
          <Skeleton className="h-7 w-72 max-w-full" />
          <Skeleton className="h-1.5 rounded-full" />
        </div>
        <div className="grid min-h-0 flex-1 overflow-hidden lg:grid-cols-[minmax(0,1fr)_minmax(26rem,34rem)]">
          <div className="bg-sunken p-6 max-lg:hidden">
            <Skeleton className="mx-auto aspect-[1/1.4] max-w-4xl" />
          </div>
          <div className="grid content-start gap-4 p-6 lg:border-l">
            <Skeleton className="h-5 w-40" />
            <Skeleton className="h-28" />
            {Array.from({ length: 7 }, (_, row) => (
              <Skeleton key={row} className="h-6" />
            ))}
          </div>
        </div>
      </div>
    </Loading>
  );
}
