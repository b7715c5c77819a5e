import { createFileRoute } from "@tanstack/react-router";
import { RankingPage } from "@/features/recruiting/components/ranking/ranking-page";
import { rankingSearch } from "@/features/recruiting/search-params";

export const Route = createFileRoute("/_app/candidates/jobs/$jobId")({
  validateSearch: rankingSearch,
  component: RankingPage,
});
