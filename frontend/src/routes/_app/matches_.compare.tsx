import { createFileRoute } from "@tanstack/react-router";
import { ComparePage } from "@/features/matching/components/compare/compare-page";
import { compareSearch } from "@/features/matching/search-params";

export const Route = createFileRoute("/_app/matches_/compare")({
  validateSearch: compareSearch,
  component: ComparePage,
});
