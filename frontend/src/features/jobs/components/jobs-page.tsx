import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useChildMatches, useNavigate } from "@tanstack/react-router";
import { Briefcase } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { SplitView } from "@/components/layout/split-view";
import { EmptyState } from "@/components/ui/empty-state";
import { useShortcuts } from "@/lib/shortcuts";
import { focusDetail, focusRow } from "../focus";
import { jobsQuery } from "../queries";
import type { JobSearch } from "../search-params";
import { JobsList } from "./jobs-list";
import { JobsToolbar } from "./jobs-toolbar";

const route = getRouteApi("/_app/jobs");

/** Which job is open beside the list, and how to open its neighbours. */
function useOpenJob(ids: readonly string[]) {
  const navigate = useNavigate();
  const detail = useChildMatches({ select: (matches) => matches.at(-1) });
  const openId = detail && "jobId" in detail.params ? detail.params.jobId : undefined;
  const index = openId ? ids.indexOf(openId) : -1;
  const open = (next: number) => {
    const id = ids[next];
    if (!id) return;
    void navigate({ to: "/jobs/$jobId", params: { jobId: id }, search: true });
    focusRow(id);
  };
  const close = () => {
    void navigate({ to: "/jobs", search: true });
    focusRow(openId);
  };
  return { openId, index, open, close };
}

export function JobsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const query = useInfiniteQuery(jobsQuery(search));
  const jobs = query.data?.pages.flatMap((page) => page.items) ?? [];
  const { openId, index, open, close } = useOpenJob(jobs.map((job) => job.id));
  const change = (next: JobSearch) => void navigate({ to: ".", search: next, replace: true });
  useShortcuts("Jobs", [
    { keys: "j", label: "Next job", run: () => open(index + 1) },
    { keys: "k", label: "Job before", run: () => open(Math.max(0, index - 1)) },
    { keys: "o", label: "Read the job", run: () => (openId ? focusDetail() : open(0)) },
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
            onList={() => focusRow()}
          />
        </>
      }
      list={<JobsList query={query} jobs={jobs} search={search} activeIndex={index} onChange={change} />}
      detail={openId ? <Outlet /> : null}
      placeholder={
        <EmptyState icon={Briefcase} title="No job is open">
          Pick one to read it, see what it asks for, and where else it was posted.
        </EmptyState>
      }
    />
  );
}
