import { createFileRoute } from "@tanstack/react-router";
import { UsersPage } from "@/features/auth/components/users-page";
import { requireRole } from "@/lib/session/guard";

export const Route = createFileRoute("/_app/users")({
  beforeLoad: requireRole("admin"),
  component: UsersPage,
});
