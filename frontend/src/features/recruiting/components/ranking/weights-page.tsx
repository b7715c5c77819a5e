import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { KeyHint } from "@/components/ui/key-hint";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { jobQuery } from "@/lib/jobs/queries";
import { useShortcuts } from "@/lib/shortcuts";
import { toast } from "@/lib/toasts";
import { deskWeightsQuery, useKeepDeskWeights, useRank } from "../../ranking-queries";
import type { Weights } from "../../types";

const route = getRouteApi("/_app/candidates/jobs/$jobId_/weights");

/** How much each question counts when candidates are ranked for this job. */
export function DeskWeightsPage() {
  const { jobId } = route.useParams();
  const { data: job } = useQuery(jobQuery(jobId));
  const query = useQuery(deskWeightsQuery(jobId));
  return (
    <Page
      title="What counts for this job"
      back={{ to: "/candidates/jobs/$jobId", params: { jobId }, label: "Ranking" }}
      width="text"
      description={
        <>
          {job && <span className="font-medium text-ink">{job.title}. </span>}
          For this job only, and the same for every candidate. Where a posting says nothing of a question, its
          weight goes to the others.
        </>
      }
    >
      {query.isPending ? (
        <Loading label="Loading the weights">
          <Skeleton className="h-96 rounded-card" />
        </Loading>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Sliders jobId={jobId} kept={query.data} />
      )}
    </Page>
  );
}

type Draft = Readonly<Record<string, number>>;

function Sliders({ jobId, kept }: { jobId: string; kept: Weights }) {
  const navigate = useNavigate();
  const [slid, setSlid] = useState<Draft>({});
  const keep = useKeepDeskWeights(jobId);
  const { rank } = useRank(jobId);
  const { weights } = kept;
  const valueOf = (slug: string, present: number) => slid[slug] ?? present;
  const sum = weights.reduce((total, { slug, weight }) => total + valueOf(slug, weight), 0);
  const changed = weights.some(({ slug, weight }) => valueOf(slug, weight) !== weight);
  const usual = weights.every(({ slug, weight, default: shipped }) => valueOf(slug, weight) === shipped);
  const save = () => {
    if (!changed || sum === 0 || keep.isPending) return;
    const all = Object.fromEntries(weights.map(({ slug, weight }) => [slug, valueOf(slug, weight)]));
    keep.mutate(usual ? {} : all, {
      onSuccess: () => {
        rank(2);
        toast({ title: "Kept for this job", detail: "The candidates are ranked again with it." });
        void navigate({ to: "/candidates/jobs/$jobId", params: { jobId } });
      },
    });
  };
  useShortcuts("What counts", [{ keys: "mod+s", label: "Keep and rank again", run: save }]);
  const most = Math.max(60, ...weights.map(({ slug, weight }) => valueOf(slug, weight)));
  return (
    <div className="grid gap-6">
      <ul aria-label="How much each question counts" className="grid gap-4">
        {weights.map((item) => {
          const value = valueOf(item.slug, item.weight);
          return (
            <Slider
              key={item.slug}
              label={item.label}
              value={value}
              shipped={item.default}
              share={sum === 0 ? 0 : value / sum}
              most={most}
              onChange={(next) => setSlid({ ...slid, [item.slug]: next })}
            />
          );
        })}
      </ul>
      <div className="sticky bottom-[calc(var(--bottom-bar)+0.5rem)] flex flex-wrap items-center gap-2 rounded-card bg-float p-2 pl-4 shadow-float ring-1 ring-line">
        <p aria-live="polite" className="mr-auto text-sm text-ink-soft">
          {sum === 0
            ? "At least one question must count."
            : changed
              ? "Not kept yet."
              : "This is what counts now."}
        </p>
        {!usual && (
          <Button
            variant="quiet"
            onClick={() => setSlid(Object.fromEntries(weights.map((item) => [item.slug, item.default])))}
          >
            As shipped
          </Button>
        )}
        <Button variant="primary" disabled={!changed || sum === 0} loading={keep.isPending} onClick={save}>
          Keep and rank again
          <KeyHint keys="mod+s" inverted className="hidden sm:inline-flex pointer-coarse:hidden" />
        </Button>
      </div>
    </div>
  );
}

interface SliderProps {
  label: string;
  value: number;
  shipped: number;
  /** Of all, from 0 to 1. */
  share: number;
  most: number;
  onChange: (value: number) => void;
}

function Slider({ label, value, shipped, share, most, onChange }: SliderProps) {
  const id = useId();
  const percent = Math.round(share * 100);
  return (
    <li className="grid gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p className="text-sm text-ink-faint tabular">
          {value !== shipped && <span className="mr-3">as shipped {shipped}</span>}
          <output htmlFor={id} className="text-base font-semibold text-ink">
            {percent}
          </output>{" "}
          %
        </p>
      </div>
      <input
        id={id}
        type="range"
        min={0}
        max={most}
        step={1}
        value={value}
        aria-valuetext={`${value}, ${percent} percent of the score`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        className="block w-full rounded-full pointer-coarse:h-11"
      />
    </li>
  );
}
