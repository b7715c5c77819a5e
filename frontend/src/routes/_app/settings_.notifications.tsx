import { createFileRoute } from "@tanstack/react-router";
import { NotificationsPage } from "@/features/settings/components/notifications-page";

export const Route = createFileRoute("/_app/settings_/notifications")({ component: NotificationsPage });
