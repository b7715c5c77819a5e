import { createFileRoute } from "@tanstack/react-router";
import { ImportPage } from "@/features/jobs/components/import-page";
import { importSearch } from "@/features/jobs/draft";

export const Route = createFileRoute("/_app/jobs_/import")({
  validateSearch: importSearch,
  component: ImportPage,
});
