import { createFileRoute, Outlet } from "@tanstack/react-router";
import { requireRole } from "@/lib/session/guard";
import { deskRoles } from "@/lib/session/session";

export const Route = createFileRoute("/_app/candidates")({
  beforeLoad: requireRole(...deskRoles),
  component: Outlet,
});
