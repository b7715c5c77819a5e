import { createFileRoute } from "@tanstack/react-router";
import { PersonasPage } from "@/features/coach/components/personas/personas-page";
import { personasSearch } from "@/features/coach/search-params";

export const Route = createFileRoute("/_app/coach_/personas")({
  validateSearch: personasSearch,
  component: PersonasPage,
});
