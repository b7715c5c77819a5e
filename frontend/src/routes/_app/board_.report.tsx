import { createFileRoute } from "@tanstack/react-router";
import { ReportPage } from "@/features/applications/report/report-page";
import { reportSearch } from "@/features/applications/report/report-search";

export const Route = createFileRoute("/_app/board_/report")({
  validateSearch: reportSearch,
  component: ReportPage,
});
