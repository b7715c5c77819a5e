import { createFileRoute } from "@tanstack/react-router";
import { ConfirmPage } from "@/features/settings/components/links/confirm-page";

/** Where the link of a confirmation mail leads; open to all, signed in or not. */
export const Route = createFileRoute("/confirm")({ component: ConfirmPage });
