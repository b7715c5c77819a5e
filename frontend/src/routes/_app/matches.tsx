import { createFileRoute } from "@tanstack/react-router";
import { MatchesPage } from "@/features/matching/components/matches-page";
import { matchSearch } from "@/features/matching/search-params";

export const Route = createFileRoute("/_app/matches")({
  validateSearch: matchSearch,
  component: MatchesPage,
});
