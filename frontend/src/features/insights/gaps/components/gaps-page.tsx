import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { useClaimSkill } from "@/lib/profile/claim-skill";
import { meant, numbers, sorts, withChange, type GapsSearch } from "../search-params";
import type { Gap } from "../types";
import { useRescoring } from "../use-rescoring";
import { sortWords } from "../words";
import { AfterClaim } from "./after-claim";
import { GapsCard } from "./gaps-card";
import { MatrixCard } from "./matrix-card";
import { ProgressCard } from "./progress-card";
import { TogetherCard } from "../../together/components/together-card";

const route = getRouteApi("/_app/insights/gaps");

const viewOptions = [
  { value: "list", label: "Most worth it" },
  { value: "matrix", label: "Skills × matches" },
] as const;
const sortOptions = sorts.map((value) => ({ value, label: sortWords[value] }));

/** What the best matches ask for and the profile does not show, and what closing it would change. */
export function GapsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const [claimed, setClaimed] = useState<readonly Gap[]>([]);
  const scoring = useRescoring();
  const without = (name: string) =>
    setClaimed((before) => before.filter((gap) => gap.name.toLowerCase() !== name.toLowerCase()));
  const claim = useClaimSkill(without);
  const { view, sort, n } = meant(search);
  const change = (next: Partial<GapsSearch>) =>
    void navigate({ to: ".", search: withChange(search, next), replace: true });
  const onClaim = (gap: Gap) =>
    claim.mutate(gap.name, {
      onSuccess: () => setClaimed((before) => [...before.filter(({ id }) => id !== gap.id), gap]),
    });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <PageTitle title="Gaps" />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Segmented
          label="Show"
          value={view}
          options={viewOptions}
          onValueChange={(next) => change({ view: next })}
        />
        {view === "list" && (
          <div className="flex flex-wrap gap-2">
            <Select
              compact
              aria-label="How many of your best matches"
              value={String(n)}
              options={[...new Set([...numbers, n])]
                .toSorted((a, b) => a - b)
                .map((value) => ({ value: String(value), label: `Best ${value} matches` }))}
              onValueChange={(next) => change({ n: Number(next) })}
            />
            <Select
              compact
              aria-label="Order"
              value={sort}
              options={sortOptions}
              onValueChange={(next) => change({ sort: next })}
            />
          </div>
        )}
      </div>
      <AfterClaim claimed={claimed} scoring={scoring} onClose={() => setClaimed([])} />
      {view === "list" ? (
        <GapsCard
          sort={sort}
          n={n}
          claiming={claim.isPending ? claim.variables : null}
          claimed={claimed.map(({ id }) => id)}
          onClaim={onClaim}
        />
      ) : (
        <MatrixCard />
      )}
      {view === "list" && <TogetherCard />}
      <ProgressCard />
    </div>
  );
}
