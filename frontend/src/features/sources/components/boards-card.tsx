import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Plus, Rss } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { SkeletonRows } from "@/components/ui/skeleton";
import type { Source } from "@/lib/sources/queries";
import type { Board } from "../boards";
import { boardsQuery } from "../queries";
import { boardWords } from "../words";
import { BoardActions, BoardName, BoardState } from "./board-parts";

interface BoardsCardProps {
  source: Source;
  onRead: (board: string) => void;
}

function Boards({ source, onRead }: BoardsCardProps) {
  const query = useInfiniteQuery(boardsQuery(source.slug));
  const { title, one, many, add, by } = boardWords(source.slug);
  if (query.isPending) return <SkeletonRows rows={3} label={`Loading the ${many}`} />;
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const boards = query.data.pages.flatMap((page) => page.items);
  if (boards.length === 0)
    return (
      <EmptyState
        icon={Rss}
        title={`No ${one} yet`}
        action={
          <Button variant="primary" asChild>
            <Link to="/sources/add" search={{ by }}>
              {add}
            </Link>
          </Button>
        }
      >
        {by === "company"
          ? `Follow a company that publishes its jobs with ${source.label}, and they come in by themselves.`
          : `Add a first ${one}, and its jobs come in by themselves.`}
      </EmptyState>
    );
  const actions = (board: Board) => (
    <BoardActions source={source.slug} board={board} busy={source.running} onRead={() => onRead(board.id)} />
  );
  const columns: Column<Board>[] = [
    { key: "name", header: "Name", cell: (board) => <BoardName board={board} /> },
    { key: "state", header: "Last reading", cell: (board) => <BoardState board={board} /> },
    { key: "actions", header: "What you can do", hideHeader: true, cell: actions },
  ];
  return (
    <>
      <DataTable
        caption={`${title} of ${source.label}`}
        columns={columns}
        rows={boards}
        rowKey={({ id }) => id}
        narrow={(board) => (
          <div className="grid gap-2">
            <BoardName board={board} />
            <BoardState board={board} />
            {actions(board)}
          </div>
        )}
      />
      {query.hasNextPage && (
        <LoadMore
          shown={boards.length}
          total={query.data.pages[0]?.total}
          hasMore={query.hasNextPage}
          loading={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
        />
      )}
    </>
  );
}

/** The boards, feeds or addresses of a source, each with how its last reading went. */
export function BoardsCard({ source, onRead }: BoardsCardProps) {
  const { title, add, by } = boardWords(source.slug);
  return (
    <Card
      flush
      title={title}
      actions={
        source.boards_total > 0 && (
          <Button size="sm" asChild>
            <Link to="/sources/add" search={{ by }}>
              <Plus aria-hidden className="size-4" /> {add}
            </Link>
          </Button>
        )
      }
    >
      <Boards source={source} onRead={onRead} />
    </Card>
  );
}
