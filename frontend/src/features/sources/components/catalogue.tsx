import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SearchField } from "@/components/ui/search-field";
import { Select } from "@/components/ui/select";
import { SkeletonRows } from "@/components/ui/skeleton";
import { PaneList } from "@/components/ui/virtual-list";
import { formatTotal } from "@/lib/format";
import { sourcesQuery } from "@/lib/sources/queries";
import { useFollow } from "../boards";
import { catalogueQuery } from "../queries";
import { boardWords } from "../words";
import { KnownBoardRow } from "./known-board";

const route = getRouteApi("/_app/sources/add");
const all = "all";

function Companies({ q, source }: { q: string; source: string | undefined }) {
  const query = useInfiniteQuery({ ...catalogueQuery(q, source), placeholderData: keepPreviousData });
  const { follow, pending } = useFollow();
  if (query.isPending) return <SkeletonRows rows={8} label="Loading the catalogue" />;
  if (query.isError) return <ErrorState compact error={query.error} onRetry={() => void query.refetch()} />;
  const boards = query.data.pages.flatMap((page) => page.items);
  const total = query.data.pages[0]?.total ?? { value: 0, relation: "eq" as const };
  if (boards.length === 0)
    return (
      <p className="px-6 py-12 text-center text-pretty text-ink-soft">
        No company in the list is called that. Look for it under “Company”: its own careers page may say more.
      </p>
    );
  return (
    <>
      <p aria-live="polite" className="border-b px-4 py-2 text-sm text-ink-faint tabular sm:px-6">
        {formatTotal(total)} {total.value === 1 ? "company" : "companies"}
      </p>
      <div className="h-[min(36rem,70dvh)]">
        <PaneList
          label="Companies in the catalogue"
          items={boards}
          itemKey={({ source: slug, address }) => `${slug} ${address}`}
          estimate={57}
          total={total.value}
          hasMore={query.hasNextPage}
          loadingMore={query.isFetchingNextPage}
          onMore={() => void query.fetchNextPage()}
          renderItem={(board) => (
            <KnownBoardRow
              board={board}
              pending={pending?.source === board.source && pending.url === board.address}
              onFollow={() => void follow({ source: board.source, url: board.address, label: board.label })}
            />
          )}
        />
      </div>
    </>
  );
}

/** The list of companies that comes with Career Agent: search it, follow in one press. */
export function Catalogue() {
  const { q = "", source } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useQuery(sourcesQuery);
  const change = (next: { q?: string; source?: string | undefined }) =>
    void navigate({
      search: (before) => {
        const merged = { ...before, ...next };
        return {
          by: merged.by,
          ...(merged.q && { q: merged.q }),
          ...(merged.source && { source: merged.source }),
        };
      },
      replace: true,
    });
  const ats = (data?.items ?? []).filter(
    ({ slug, boards }) => boards !== null && boardWords(slug).by === "company",
  );
  const options = [
    { value: all, label: "All systems" },
    ...ats.map(({ slug, label }) => ({ value: slug, label })),
  ];
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        <SearchField
          label="Search the catalogue"
          placeholder="Name of a company"
          value={q}
          onChange={(next) => change({ q: next })}
          className="min-w-0 flex-1 basis-56"
        />
        <Select
          aria-label="Where its jobs are published"
          className="h-9 w-auto"
          value={source ?? all}
          options={options}
          onValueChange={(value) => change({ source: value === all ? undefined : value })}
        />
      </div>
      <Card flush className="overflow-hidden [&>div]:p-0">
        <Companies q={q} source={source} />
      </Card>
    </div>
  );
}
