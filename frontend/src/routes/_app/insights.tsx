import { createFileRoute } from "@tanstack/react-router";
import { InsightsPage } from "@/features/insights/components/insights-page";
import { marketSearch } from "@/features/insights/search-params";

export const Route = createFileRoute("/_app/insights")({
  validateSearch: marketSearch,
  component: InsightsPage,
});
