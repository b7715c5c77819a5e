import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { Briefcase } from "lucide-react";
import { useState } from "react";
import { SaveSearch } from "@/components/alerts/save-search";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { EmptyState } from "@/components/ui/empty-state";
import { useShortcuts } from "@/lib/shortcuts";
import { focusDetail, focusRow } from "../focus";
import { jobsQuery } from "../queries";
import { savedQuery, type JobSearch } from "../search-params";
import { useListTriage } from "../triage";
import { JobsList } from "./jobs-list";
import { JobsToolbar } from "./jobs-toolbar";

const route = getRouteApi("/_app/jobs");

/** Where the keyboard is, which job is open beside the list, and the way to the neighbours. */
function useCursor(ids: readonly string[]) {
  const navigate = useNavigate();
  const detail = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = detail && "jobId" in detail.params ? detail.params.jobId : undefined;
  const [last, setLast] = useState<string>();
  const cursor = openId ?? last;
  const index = cursor ? ids.indexOf(cursor) : -1;

  const show = (id: string) => void navigate({ to: "/jobs/$jobId", params: { jobId: id }, search: true });
  const move = (to: number) => {
    const id = ids[Math.min(Math.max(0, to), ids.length - 1)];
    if (!id) return;
    setLast(id);
    if (openId) show(id);
    focusRow(id);
  };
  const open = () => {
    const id = cursor ?? ids[0];
    if (openId) focusDetail();
    else if (id) show(id);
  };
  const close = () => {
    setLast(openId);
    void navigate({ to: "/jobs", search: true });
    if (openId) focusRow(openId);
  };
  return { openId, index, cursor, setLast, move, open, close };
}

export function JobsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(jobsQuery(search));
  const [saving, setSaving] = useState(false);
  const jobs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { openId, index, cursor, setLast, move, open, close } = useCursor(jobs.map((job) => job.id));
  const triage = useListTriage();
  const decide = (wanted: "interested" | "hidden") => cursor && void triage(cursor, wanted);
  const change = (next: JobSearch) => void navigate({ to: ".", search: next, replace: true });
  useShortcuts("Jobs", [
    { keys: "j", label: "Next job", run: () => move(index + 1) },
    { keys: "k", label: "Job before", run: () => move(index - 1) },
    { keys: "o", label: openId ? "Go to its text" : "Open the job", run: open },
    { keys: "s", label: "Save the job, or take it back", run: () => decide("interested") },
    { keys: "x", label: "Hide the job from your matches, or show it", run: () => decide("hidden") },
    { keys: "w", label: "Save the search", run: () => setSaving(true) },
    { keys: "i", label: "Import a job", run: () => void navigate({ to: "/jobs/import" }) },
    ...(openId ? [{ keys: "escape", label: "Close the job", run: close }] : []),
  ]);

  return (
    <SplitView
      toolbar={
        <>
          {!openId && <PageTitle title="Jobs" />}
          <JobsToolbar
            search={search}
            total={query.data?.pages[0]?.total}
            onChange={change}
            onList={() => move(index)}
            onSave={() => setSaving(true)}
          />
          {saving && (
            <SaveSearch
              search={{ kind: "jobs", query: savedQuery(search) }}
              onClose={() => setSaving(false)}
            />
          )}
        </>
      }
      list={
        <JobsList
          query={query}
          jobs={jobs}
          search={search}
          activeIndex={index}
          onCursor={setLast}
          onChange={change}
        />
      }
      detail={openId ? <Outlet /> : null}
      placeholder={
        jobs.length > 0 && (
          <EmptyState icon={Briefcase} title="No job is open">
            Pick one to read it, see what it asks for, and where else it was posted.
          </EmptyState>
        )
      }
    />
  );
}
