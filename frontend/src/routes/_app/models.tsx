import { createFileRoute } from "@tanstack/react-router";
import { ModelsPage } from "@/features/models/components/models-page";
import { requireRole } from "@/lib/session/guard";

export const Route = createFileRoute("/_app/models")({
  beforeLoad: requireRole("admin"),
  component: ModelsPage,
});
