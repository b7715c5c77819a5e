import { createFileRoute } from "@tanstack/react-router";
import { GapsPage } from "@/features/insights/gaps/components/gaps-page";
import { gapsSearch } from "@/features/insights/gaps/search-params";

export const Route = createFileRoute("/_app/insights/gaps")({
  validateSearch: gapsSearch,
  component: GapsPage,
});
