import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { useMedia } from "@/lib/use-media";

interface SplitViewProps {
  /** Stands above the list: count, filters, sort. */
  toolbar: ReactNode;
  list: ReactNode;
  /** The open item, usually the router's Outlet; null while none is open. */
  detail: ReactNode;
  /** What the right side says while nothing is open (wide screens only). */
  placeholder?: ReactNode;
}

/**
 * List and detail. Wide: two panes that scroll on their own. Narrow: the list is the page and the detail slides over
 * it; the list stays laid out underneath, so it keeps its place.
 */
export function SplitView({ toolbar, list, detail, placeholder }: SplitViewProps) {
  const narrow = useMedia("(max-width: 63.99rem)");
  const covered = narrow && Boolean(detail);
  return (
    <div className="relative flex h-(--view-height) overflow-clip">
      <div inert={covered} className="flex min-w-0 flex-1 flex-col lg:max-w-110 lg:border-r">
        <div className="border-b px-4 pt-2 pb-3 sm:px-6">{toolbar}</div>
        <div className="min-h-0 flex-1">{list}</div>
      </div>
      {(detail !== null || !narrow) && (
        <div
          className={cn(
            "min-w-0 flex-1 overflow-y-auto overscroll-contain bg-surface",
            narrow && "absolute inset-0 z-10 animate-sheet-left",
          )}
        >
          {detail ?? <div className="grid h-full place-items-center">{placeholder}</div>}
        </div>
      )}
    </div>
  );
}
