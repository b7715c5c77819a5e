import { createFileRoute } from "@tanstack/react-router";
import { InstancePage } from "@/features/llm/components/instance-page";
import { instanceSearch } from "@/features/llm/search-params";
import { requireRole } from "@/lib/session/guard";

export const Route = createFileRoute("/_app/usage_/instance")({
  validateSearch: instanceSearch,
  beforeLoad: requireRole("admin"),
  component: InstancePage,
});
