import { createFileRoute } from "@tanstack/react-router";
import { NextPage } from "@/features/insights/advice/components/next-page";
import { adviceSearch } from "@/features/insights/advice/search-params";

export const Route = createFileRoute("/_app/insights/next")({
  validateSearch: adviceSearch,
  component: NextPage,
});
