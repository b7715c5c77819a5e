import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { useDebounced } from "@/lib/use-debounced";
import { reordered, type Draft } from "./draft-weights";
import type { MatchSearch } from "./search-params";
import type { Preview, PreviewItem, WeightItem } from "./types";
import { previewQuery } from "./weight-queries";

export interface LivePreview {
  preview: Preview | undefined;
  rows: readonly PreviewItem[];
  /** Whether the order is the server's; until then it is reckoned here. */
  answered: boolean;
  error: Error | null;
  retry: () => void;
}

/** The list as a draft would have it: reckoned here at once, and by the server as soon as one rests. */
export function usePreview(items: readonly WeightItem[], draft: Draft, search: MatchSearch): LivePreview {
  const settled = useDebounced(draft, 180);
  const nothing = items.every(({ slug }) => settled[slug] === 0);
  const { data, error, refetch } = useQuery({ ...previewQuery(search, settled), enabled: !nothing });
  const live = useDeferredValue(draft);
  const answered = data !== undefined && items.every(({ slug }) => data.weights[slug] === live[slug]);
  const rows = data === undefined ? [] : answered ? data.items : reordered(data.items, items, live);
  return { preview: data, rows, answered, error, retry: () => void refetch() };
}
