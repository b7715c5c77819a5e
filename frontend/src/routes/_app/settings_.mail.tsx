import { createFileRoute } from "@tanstack/react-router";
import { MailPage } from "@/features/settings/components/mail/mail-page";
import { requireRole } from "@/lib/session/guard";

export const Route = createFileRoute("/_app/settings_/mail")({
  beforeLoad: requireRole("admin"),
  component: MailPage,
});
