import { formatCount, formatTotal } from "@/lib/format";
import { Button } from "./button";

interface LoadMoreProps {
  shown: number;
  total: { value: number; relation: "eq" | "gte" } | undefined;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The foot of a paged list: how much of how many, and more. */
export function LoadMore({ shown, total, hasMore, loading, onMore }: LoadMoreProps) {
  if (!total) return null;
  return (
    <div className="flex items-center justify-between gap-4 px-4 py-3 sm:px-6">
      <p className="text-sm text-ink-faint tabular" aria-live="polite">
        {formatCount(shown)} of {formatTotal(total)}
      </p>
      {hasMore && (
        <Button size="sm" loading={loading} onClick={onMore}>
          Show more
        </Button>
      )}
    </div>
  );
}
