import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** A grey stand-in with the size of what is coming. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block animate-shimmer rounded-control bg-pressed", className)} />;
}

/** Wraps the skeleton of a view and says once, aloud, that it is loading. */
export function Loading({ label = "Loading", children }: { label?: string; children: ReactNode }) {
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{label}</span>
      {children}
    </div>
  );
}

/** The usual list: rows of a mark, a title and a line below. */
export function SkeletonRows({ rows = 6, label }: { rows?: number; label?: string }) {
  return (
    <Loading {...(label ? { label } : {})}>
      <div className="divide-y">
        {Array.from({ length: rows }, (_, row) => (
          <div key={row} className="flex items-center gap-4 px-4 py-3 sm:px-6">
            <Skeleton className="size-8 rounded-full" />
            <div className="grid flex-1 gap-2">
              <Skeleton className={cn("h-3.5", ["w-2/5", "w-1/2", "w-1/3"][row % 3])} />
              <Skeleton className={cn("h-3", ["w-3/5", "w-1/3", "w-1/2"][row % 3])} />
            </div>
          </div>
        ))}
      </div>
    </Loading>
  );
}
