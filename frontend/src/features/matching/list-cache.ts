import type { InfiniteData } from "@tanstack/react-query";
import { isListed } from "./triage";
import type { Match, MatchPage, Status } from "./types";

export type MatchPages = InfiniteData<MatchPage>;

function lower(total: MatchPage["total"], by: number): MatchPage["total"] {
  return total.relation === "eq" ? { ...total, value: Math.max(0, total.value - by) } : total;
}

/** The loaded pages once a match has another status: changed in its place, or gone where the list shows other states. */
export function withStatus(
  pages: MatchPages,
  id: string,
  status: Status,
  shown: readonly Status[] | undefined,
): MatchPages {
  const present = pages.pages.flatMap((page) => page.items).find((match) => match.id === id);
  if (!present) return pages;
  const stays = isListed(status, shown);
  const hidden = Number(status === "hidden") - Number(present.status === "hidden");
  return {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      hidden: page.hidden + hidden,
      total: stays ? page.total : lower(page.total, 1),
      items: page.items.flatMap((match) => {
        if (match.id !== id) return [match];
        return stays ? [{ ...match, status }] : [];
      }),
    })),
  };
}

/** Whether a list has this match among its loaded pages. */
export function holds(pages: MatchPages | undefined, id: string): boolean {
  return pages?.pages.some((page) => page.items.some((match) => match.id === id)) ?? false;
}

/** All loaded matches in order, each once: a page may repeat one whose score moved meanwhile. */
export function matchesIn(pages: MatchPages | undefined): Match[] {
  const seen = new Set<string>();
  return (pages?.pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ id }) => !seen.has(id) && Boolean(seen.add(id)));
}
