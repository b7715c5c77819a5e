import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { SkeletonRows } from "@/components/ui/skeleton";
import { instanceQuery, type Instance } from "../queries";
import { CacheCard } from "./cache-card";
import { GrantDialog } from "./grant-dialog";
import { PersonasCard, PeopleCard, PromptsCard } from "./groups";
import { LimitsCard } from "./limits-card";
import { SpendCard } from "./spend-card";

const route = getRouteApi("/_app/usage_/instance");
const spans = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
] as const;

/** What everybody's use of the model costs, and what limits it. */
export function InstancePage() {
  const { days = 30 } = route.useSearch();
  const navigate = useNavigate();
  const [giving, setGiving] = useState(false);
  const query = useQuery(instanceQuery(days));
  const change = (value: string) =>
    void navigate({ to: ".", search: value === "30" ? {} : { days: Number(value) }, replace: true });
  return (
    <Page
      title="Everyone’s usage"
      description="What the language model costs this instance, who uses it, and what limits it."
      back={{ to: "/usage", label: "Usage" }}
      actions={
        <>
          <Segmented label="Figures of" value={`${days}`} onValueChange={change} options={spans} />
          <Button variant="primary" onClick={() => setGiving(true)}>
            Give credits
          </Button>
        </>
      }
    >
      {query.isPending && <SkeletonRows rows={6} />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Figures instance={query.data.instance} etag={query.data.etag} />}
      <GrantDialog open={giving} onClose={() => setGiving(false)} />
    </Page>
  );
}

interface FiguresProps {
  instance: Instance;
  etag: string | null;
}

function Figures({ instance, etag }: FiguresProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {instance.problem && <Notice tone="partial">{instance.problem}</Notice>}
      {instance.warnings.map(({ limit, text, percent }) => (
        <Notice key={limit} tone={percent === 100 ? "danger" : "partial"}>
          {text}
        </Notice>
      ))}
      <SpendCard instance={instance} />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <LimitsCard key={etag} instance={instance} etag={etag} />
        <CacheCard instance={instance} />
      </div>
      <PeopleCard instance={instance} />
      <PromptsCard instance={instance} />
      <PersonasCard instance={instance} />
    </div>
  );
}
