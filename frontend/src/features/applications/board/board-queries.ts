import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import type { Stage } from "@/lib/applications/stages";
import { loadedOf, withMore } from "./board-cache";
import type { BoardSearch } from "./search-params";
import { listQuery } from "./search-params";
import type { Board, CardItem, Column } from "./types";

export const boardKey = ["applications", "board"] as const;
const pageSize = 100;

async function nextPage(column: Column, signal?: AbortSignal) {
  const query = {
    stage: [column.slug],
    sort: "position" as const,
    limit: pageSize,
    ...(column.next_cursor && { cursor: column.next_cursor }),
  };
  const page = await unwrap(
    api.GET("/api/v1/applications", { params: { query }, ...(signal && { signal }) }),
  );
  return { items: page.items, next_cursor: page.next_cursor };
}

/** The board anew, with as much of each column as was loaded before: nobody loses their place. */
async function wholeBoard(before: Board | undefined, signal: AbortSignal): Promise<Board> {
  let board: Board = await unwrap(api.GET("/api/v1/applications/board", { signal }));
  for (const { slug } of board.columns) {
    const wanted = loadedOf(before, slug);
    for (let column = find(board, slug); column?.next_cursor; column = find(board, slug)) {
      if (column.items.length >= wanted) break;
      board = withMore(board, slug, await nextPage(column, signal));
    }
  }
  return board;
}

function find(board: Board, stage: Stage): Column | undefined {
  return board.columns.find(({ slug }) => slug === stage);
}

export function boardQuery(client: QueryClient) {
  return queryOptions({
    queryKey: boardKey,
    queryFn: ({ signal }) => wholeBoard(client.getQueryData<Board>(boardKey), signal),
    // Cards move in other windows too.
    staleTime: 30_000,
    refetchOnWindowFocus: true,
  });
}

const loading = new Set<Stage>();

/** Adds the next hundred cards to a column of the loaded board; asked twice at once it does so once. */
export async function loadMore(client: QueryClient, stage: Stage): Promise<void> {
  const column = client.getQueryData<Board>(boardKey)?.columns.find(({ slug }) => slug === stage);
  if (!column?.next_cursor || loading.has(stage)) return;
  loading.add(stage);
  try {
    const page = await nextPage(column);
    client.setQueryData<Board>(boardKey, (board) => board && withMore(board, stage, page));
  } finally {
    loading.delete(stage);
  }
}

export type CardPages = InfiniteData<Schema<"ApplicationPage">>;

/** The table: every card that fits the address, in its order. */
export function tableQuery(search: BoardSearch) {
  const query = listQuery(search);
  return infiniteQueryOptions({
    queryKey: ["applications", "list", query],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET("/api/v1/applications", {
          params: { query: { ...query, limit: pageSize, ...(pageParam && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** All loaded cards in order, each once. */
export function cardsIn(pages: CardPages | undefined): CardItem[] {
  const seen = new Set<string>();
  return (pages?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}

/** A few cards by what is typed, to pick one. */
export function pickQuery(text: string) {
  return queryOptions({
    queryKey: ["applications", "pick", text],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/applications", {
          params: { query: { limit: 8, sort: "changed_at", ...(text && { q: text }) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
