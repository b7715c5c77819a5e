import { createFileRoute } from "@tanstack/react-router";
import { PickJobPage } from "@/features/recruiting/components/ranking/pick-job-page";
import { jobsSearch } from "@/features/recruiting/search-params";

export const Route = createFileRoute("/_app/candidates/jobs/")({
  validateSearch: jobsSearch,
  component: PickJobPage,
});
