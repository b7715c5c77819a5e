import { Card } from "@/components/ui/card";
import { Loading, Skeleton } from "@/components/ui/skeleton";

const names = ["w-24", "w-32", "w-20", "w-28", "w-36", "w-24"];

/** Lines as they will be: a name with its state, times, a chart. */
export function SourcesSkeleton() {
  return (
    <Loading label="Loading sources">
      <div className="mb-6 flex flex-wrap justify-between gap-3">
        <Skeleton className="h-8 w-80 max-w-full" />
        <Skeleton className="h-9 w-72 max-w-full" />
      </div>
      <Card flush className="[&>div]:p-0">
        <div className="divide-y">
          {names.map((width, row) => (
            <div key={row} className="flex items-center gap-4 px-4 py-3 sm:px-6">
              <div className="grid flex-1 gap-2">
                <span className="flex gap-3">
                  <Skeleton className={`h-4 ${width}`} />
                  <Skeleton className="h-4 w-16 rounded-full" />
                </span>
                <Skeleton className="h-3 w-1/2" />
              </div>
              <Skeleton className="h-6 w-28 max-md:hidden" />
              <Skeleton className="h-5 w-9 rounded-full" />
            </div>
          ))}
        </div>
      </Card>
    </Loading>
  );
}
