import { Loading, Skeleton } from "@/components/ui/skeleton";

const lines = ["w-full", "w-11/12", "w-4/5", "w-full", "w-5/6"];

/** The sheet and what stands beside it, while they come. */
export function TailoredSkeleton({ label }: { label: string }) {
  return (
    <Loading label={label}>
      <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-6 rounded-[3px] bg-surface p-6 shadow-card ring-1 ring-line sm:p-16">
          <Skeleton className="h-8 w-2/5" />
          {Array.from({ length: 3 }, (_, part) => (
            <div key={part} className="grid gap-2">
              <Skeleton className="mb-1 h-5 w-1/4" />
              {lines.map((width, line) => (
                <Skeleton key={line} className={`h-3.5 ${width}`} />
              ))}
            </div>
          ))}
        </div>
        <div className="grid content-start gap-4">
          <Skeleton className="h-72 rounded-card" />
          <Skeleton className="h-56 rounded-card" />
        </div>
      </div>
    </Loading>
  );
}
