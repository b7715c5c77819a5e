import { createFileRoute } from "@tanstack/react-router";
import { SourcesPage } from "@/features/sources/components/sources-page";
import { sourcesSearch } from "@/features/sources/search-params";

export const Route = createFileRoute("/_app/sources/")({
  validateSearch: sourcesSearch,
  component: SourcesPage,
});
