import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { ChartKind } from "./kinds";

const widths = ["w-full", "w-4/5", "w-3/4", "w-2/3", "w-3/5", "w-1/2", "w-2/5", "w-1/3"];
const heights = ["h-2/5", "h-3/5", "h-1/2", "h-4/5", "h-3/4", "h-full", "h-3/5", "h-2/3", "h-4/5", "h-1/2"];

/** The place the drawing will take, in its own shape. */
export function ChartSkeleton({ kind, rows = 8 }: { kind: ChartKind; rows?: number }) {
  const upright = kind === "lines" || kind === "columns" || kind === "opposed";
  return (
    <Loading label="Loading the figures">
      {upright ? (
        <div className="flex h-64 items-end gap-2 pb-6">
          {heights.map((height, index) => (
            <span key={index} className={`flex flex-1 items-end ${height}`}>
              <Skeleton className="h-full w-full" />
            </span>
          ))}
        </div>
      ) : (
        <div className="grid">
          {Array.from({ length: rows }, (_, index) => (
            <div key={index} className="flex h-[30px] items-center gap-4">
              <Skeleton className="h-3.5 w-28 shrink-0 sm:w-40" />
              <div className="flex-1">
                <Skeleton className={`h-4 ${widths[index % widths.length]}`} />
              </div>
            </div>
          ))}
        </div>
      )}
    </Loading>
  );
}
