import { createFileRoute } from "@tanstack/react-router";
import { ModelPage } from "@/features/models/components/model-page";
import { requireRole } from "@/lib/session/guard";

export const Route = createFileRoute("/_app/models_/$name")({
  beforeLoad: requireRole("admin"),
  component: ModelPage,
});
