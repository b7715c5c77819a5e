import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Sparkles } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { useFollow } from "../boards";
import { suggestionsQuery } from "../queries";
import { KnownBoardRow } from "./known-board";

/** Boards that jobs found elsewhere lead to: followed directly, their jobs come sooner and in full. */
export function Suggestions() {
  const query = useInfiniteQuery(suggestionsQuery);
  const { follow, pending } = useFollow();
  if (query.isPending) return <SkeletonRows rows={5} label="Loading the suggestions" />;
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const boards = query.data.pages.flatMap((page) => page.items);
  if (boards.length === 0)
    return (
      <EmptyState
        icon={Sparkles}
        title="Nothing to suggest yet"
        action={
          <Button asChild>
            <Link to="/sources/add" search={{ by: "catalogue" }}>
              Look through the catalogue
            </Link>
          </Button>
        }
      >
        When jobs you import or find elsewhere lead to a company’s own board, it is offered here.
      </EmptyState>
    );
  return (
    <div className="grid gap-4">
      <p className="max-w-text text-pretty text-ink-soft">
        Jobs found elsewhere lead to these boards. Read there, they come sooner and with all the employer
        says.
      </p>
      <Card flush className="overflow-hidden [&>div]:p-0">
        <ul aria-label="Boards seen in your jobs">
          {boards.map((board) => (
            <li key={`${board.source} ${board.address}`}>
              <KnownBoardRow
                board={board}
                note={`${plural(board.jobs, "job")} seen`}
                pending={pending?.source === board.source && pending.url === board.address}
                onFollow={() => void follow({ source: board.source, url: board.address, label: board.label })}
              />
            </li>
          ))}
        </ul>
        {query.hasNextPage && (
          <LoadMore
            shown={boards.length}
            total={query.data.pages[0]?.total}
            hasMore={query.hasNextPage}
            loading={query.isFetchingNextPage}
            onMore={() => void query.fetchNextPage()}
          />
        )}
      </Card>
    </div>
  );
}
