import { createFileRoute } from "@tanstack/react-router";
import { LogPage } from "@/features/recruiting/components/log-page";
import { poolSearch } from "@/features/recruiting/search-params";

export const Route = createFileRoute("/_app/candidates/log")({
  validateSearch: poolSearch,
  component: LogPage,
});
