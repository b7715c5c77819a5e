import { createFileRoute } from "@tanstack/react-router";
import { WeightsPage } from "@/features/matching/components/weights/weights-page";
import { weightsSearch } from "@/features/matching/search-params";

export const Route = createFileRoute("/_app/matches_/weights")({
  validateSearch: weightsSearch,
  component: WeightsPage,
});
