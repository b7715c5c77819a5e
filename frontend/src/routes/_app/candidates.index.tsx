import { createFileRoute, redirect } from "@tanstack/react-router";
import { CandidatesPage } from "@/features/recruiting/components/pool/candidates-page";
import { poolSearch } from "@/features/recruiting/search-params";

export const Route = createFileRoute("/_app/candidates/")({
  validateSearch: poolSearch,
  beforeLoad: ({ search: { job_id: jobId } }) => {
    if (jobId) throw redirect({ to: "/candidates/jobs/$jobId", params: { jobId } });
  },
  component: CandidatesPage,
});
