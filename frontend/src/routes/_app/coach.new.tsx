import { createFileRoute } from "@tanstack/react-router";
import { BeginPage } from "@/features/coach/components/begin/begin-page";
import { beginSearch } from "@/features/coach/search-params";

export const Route = createFileRoute("/_app/coach/new")({
  validateSearch: beginSearch,
  component: BeginPage,
});
