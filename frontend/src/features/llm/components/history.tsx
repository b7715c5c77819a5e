import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { ErrorState } from "@/components/ui/error-state";
import { LoadMore } from "@/components/ui/load-more";
import { SkeletonRows } from "@/components/ui/skeleton";

interface Page<Row> {
  items: Row[];
  total: { value: number; relation: "eq" | "gte" };
}

interface HistoryProps<Row> {
  query: UseInfiniteQueryResult<InfiniteData<Page<Row>>>;
  caption: string;
  columns: readonly Column<Row>[];
  narrow: (row: Row) => ReactNode;
  /** Shown while there is nothing yet. */
  empty: ReactNode;
}

/** What happened, newest first, a page at a time. */
export function History<Row extends { id: string }>(props: HistoryProps<Row>) {
  const { query, caption, columns, narrow, empty } = props;
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  if (query.isPending) return <SkeletonRows rows={4} />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0) return empty;
  return (
    <Card flush>
      <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ id }) => id} narrow={narrow} />
      <LoadMore
        shown={rows.length}
        total={query.data.pages[0]?.total}
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </Card>
  );
}
