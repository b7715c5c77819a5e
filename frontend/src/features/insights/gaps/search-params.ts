import { z } from "zod";

export const sorts = ["worth", "gain", "demand", "effort"] as const;
export const numbers = [25, 50, 100, 200] as const;
export const views = ["list", "matrix"] as const;

const usual = { sort: "worth", n: 100, view: "list" } as const;

/** What the page of gaps keeps in its address; what stands at its default is left out. */
export const gapsSearch = z.object({
  sort: z.enum(sorts).optional().catch(undefined),
  n: z.coerce.number().int().min(1).max(500).optional().catch(undefined),
  view: z.enum(views).optional().catch(undefined),
});

export type GapsSearch = z.infer<typeof gapsSearch>;

/** The address as it is meant, with what it leaves out. */
export function meant(search: GapsSearch) {
  return { sort: search.sort ?? usual.sort, n: search.n ?? usual.n, view: search.view ?? usual.view };
}

/** The same with a change; what is usual is left out of the address. */
export function withChange(search: GapsSearch, change: Partial<GapsSearch>): GapsSearch {
  const next = meant({ ...search, ...change });
  return {
    ...(next.sort !== usual.sort && { sort: next.sort }),
    ...(next.n !== usual.n && { n: next.n }),
    ...(next.view !== usual.view && { view: next.view }),
  };
}
