import { createFileRoute } from "@tanstack/react-router";
import { FunnelPage } from "@/features/insights/funnel/components/funnel-page";
import { funnelSearch } from "@/features/insights/funnel/search-params";

export const Route = createFileRoute("/_app/insights/funnel")({
  validateSearch: funnelSearch,
  component: FunnelPage,
});
