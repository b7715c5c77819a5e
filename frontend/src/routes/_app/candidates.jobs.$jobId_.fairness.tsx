import { createFileRoute } from "@tanstack/react-router";
import { FairnessPage } from "@/features/recruiting/components/fairness/fairness-page";
import { fairnessSearch } from "@/features/recruiting/search-params";

export const Route = createFileRoute("/_app/candidates/jobs/$jobId_/fairness")({
  validateSearch: fairnessSearch,
  component: FairnessPage,
});
