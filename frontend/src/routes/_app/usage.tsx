import { createFileRoute } from "@tanstack/react-router";
import { UsagePage } from "@/features/llm/components/usage-page";
import { usageSearch } from "@/features/llm/search-params";

export const Route = createFileRoute("/_app/usage")({
  validateSearch: usageSearch,
  component: UsagePage,
});
