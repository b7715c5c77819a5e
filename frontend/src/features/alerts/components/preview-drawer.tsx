import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { Drawer } from "@/components/ui/drawer";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { previewQuery, type SavedSearch } from "@/lib/alerts/searches";
import { formatExact, formatTotal } from "@/lib/format";

interface PreviewDrawerProps {
  search: SavedSearch;
  onClose: () => void;
}

function Told({ search }: { search: SavedSearch }) {
  const query = useQuery(previewQuery(search));
  if (query.isPending) return <SkeletonRows label="Looking through the last seven days" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const { items, total, next_run_at, time_zone } = query.data;
  return (
    <div className="grid gap-4">
      <p className="text-sm text-ink-soft">
        {search.paused
          ? "It is paused."
          : next_run_at
            ? `It is looked through next on ${formatExact(next_run_at)} (your zone is ${time_zone}).`
            : "It tells as soon as something comes."}
      </p>
      {items.length === 0 ? (
        <EmptyState icon={Search} title="Nothing in the last seven days" as="h2">
          Make it wider if that is less than you want.
        </EmptyState>
      ) : (
        <>
          <p className="text-sm font-medium">{formatTotal(total)} in the last seven days</p>
          <ul className="grid gap-3">
            {items.map((item) => (
              <li key={item.job_id} className="grid gap-0.5">
                <Link
                  {...(item.match_id
                    ? { to: "/matches/$matchId", params: { matchId: item.match_id } }
                    : { to: "/jobs/$jobId", params: { jobId: item.job_id } })}
                  className="font-medium hover:underline"
                >
                  {item.title}
                </Link>
                <span className="text-sm text-ink-soft">{item.body}</span>
                <span className="text-sm text-ink-faint">{item.why}</span>
              </li>
            ))}
          </ul>
          {total.value > items.length && (
            <p className="text-sm text-ink-faint">The first {items.length} are shown.</p>
          )}
        </>
      )}
    </div>
  );
}

/** What a search would have told lately. */
export function PreviewDrawer({ search, onClose }: PreviewDrawerProps) {
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()} side="right" title={search.name}>
      <Told search={search} />
    </Drawer>
  );
}
