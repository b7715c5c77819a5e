import { Loading, Skeleton } from "@/components/ui/skeleton";

const widths = ["w-3/5", "w-4/5", "w-1/2"] as const;

/** Rows as they will be: title, company and place, pay and age. */
export function JobsSkeleton() {
  return (
    <Loading label="Loading postings">
      {Array.from({ length: 8 }, (_, row) => (
        <div key={row} className="grid gap-2 border-b px-4 py-3.5 sm:px-6">
          <Skeleton className={`h-4 ${widths[row % 3] ?? ""}`} />
          <Skeleton className={`h-3 ${widths[(row + 1) % 3] ?? ""}`} />
          <Skeleton className="h-3 w-1/3" />
        </div>
      ))}
    </Loading>
  );
}
