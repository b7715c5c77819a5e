import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Download, Scale } from "lucide-react";
import { useId, useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { jobQuery } from "@/lib/jobs/queries";
import { impactQuery, rankingsQuery, useExport } from "../../ranking-queries";
import { impactQueryOf, type FairnessSearch } from "../../search-params";
import type { Impact, SelectedBy } from "../../types";
import { DimensionCard } from "./dimension-card";

const route = getRouteApi("/_app/candidates/jobs/$jobId_/fairness");

const ways: { value: SelectedBy; label: string }[] = [
  { value: "decisions", label: "Your decisions" },
  { value: "top_k", label: "The top of the ranking" },
];

/** Whether one group is selected less often than another: counts, a rule of thumb, and its limits. */
export function FairnessPage() {
  const { jobId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { data: job } = useQuery(jobQuery(jobId));
  const query = useQuery(impactQuery(jobId, search));
  const show = (part: FairnessSearch) =>
    void navigate({ to: ".", search: { ...search, ...part }, replace: true });
  const { selected_by: by, k } = impactQueryOf(search);
  return (
    <Page
      title="Fairness"
      back={{ to: "/candidates/jobs/$jobId", params: { jobId }, label: "Ranking" }}
      width="text"
      description={
        job
          ? `How often each group you recorded is selected for ${job.title}.`
          : "How often each group you recorded is selected."
      }
      actions={<Export jobId={jobId} />}
    >
      <div className="grid gap-6">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Segmented<SelectedBy>
            label="Who counts as selected"
            value={by}
            options={ways}
            onValueChange={(value) => show({ by: value === "decisions" ? undefined : value })}
          />
          {by === "top_k" && <HowMany key={k} k={k} onChange={(next) => show({ k: next })} />}
        </div>
        {query.isPending ? (
          <Loading label="Counting">
            <Skeleton className="h-48 rounded-card" />
          </Loading>
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Summary impact={query.data} />
        )}
      </div>
    </Page>
  );
}

function HowMany({ k, onChange }: { k: number; onChange: (k: number) => void }) {
  const id = useId();
  const [text, setText] = useState(String(k));
  const commit = () => {
    const wanted = Number(text);
    if (Number.isInteger(wanted) && wanted >= 1 && wanted <= 10_000) onChange(wanted);
    else setText(String(k));
  };
  return (
    <div className="flex items-center gap-2">
      <label htmlFor={id}>First</label>
      <Input
        id={id}
        inputMode="numeric"
        className="w-20 tabular"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === "Enter" && commit()}
      />
      candidates
    </div>
  );
}

function Summary({ impact }: { impact: Impact }) {
  const { candidates, selected, selected_by: by, dimensions, note } = impact;
  if (candidates === 0)
    return (
      <EmptyState icon={Scale} title="Nothing to count yet">
        Rank candidates for this job first.
      </EmptyState>
    );
  return (
    <>
      <p className="max-w-text text-pretty">
        <span className="font-semibold tabular">{selected}</span> of {plural(candidates, "ranked candidate")}{" "}
        {by === "decisions" ? "are shortlisted or invited" : "stand at the top"}.
      </p>
      {dimensions.length === 0 ? (
        <Card>
          <EmptyState
            icon={Scale}
            title="No groups recorded"
            action={
              <Button asChild>
                <Link to="/candidates">Record groups</Link>
              </Button>
            }
          >
            Record for each candidate what you know and may record, such as gender or age. It is sealed apart,
            and no score reads it.
          </EmptyState>
        </Card>
      ) : (
        dimensions.map((dimension) => <DimensionCard key={dimension.dimension} dimension={dimension} />)
      )}
      <p className="max-w-text text-sm text-pretty text-ink-faint">{note}</p>
    </>
  );
}

/** The ranking these figures are of, to keep or to check elsewhere. */
function Export({ jobId }: { jobId: string }) {
  const { data } = useQuery(rankingsQuery(jobId));
  const download = useExport();
  const rankingId = data?.items.find(({ state }) => state === "finished")?.id;
  if (!rankingId) return null;
  return (
    <Menu
      trigger={
        <Button loading={download.isPending}>
          <Download aria-hidden className="size-4" />
          Export the ranking
        </Button>
      }
    >
      <MenuItem onSelect={() => download.mutate({ rankingId, format: "csv" })}>
        For a spreadsheet (CSV)
      </MenuItem>
      <MenuItem onSelect={() => download.mutate({ rankingId, format: "json" })}>
        With all evidence (JSON)
      </MenuItem>
    </Menu>
  );
}
