import { formatExact, formatRelative } from "@/lib/format";
import { useNow } from "@/lib/use-now";

/** "2 days ago", with the exact time on hover. */
export function RelativeTime({ at, className }: { at: string; className?: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={formatExact(at)} className={className}>
      {formatRelative(at, now)}
    </time>
  );
}
