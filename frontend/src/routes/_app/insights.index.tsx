import { createFileRoute } from "@tanstack/react-router";
import { MarketPage } from "@/features/insights/market/components/market-page";
import { marketSearch } from "@/features/insights/market/search-params";

export const Route = createFileRoute("/_app/insights/")({
  validateSearch: marketSearch,
  component: MarketPage,
});
