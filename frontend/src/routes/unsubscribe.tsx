import { createFileRoute } from "@tanstack/react-router";
import { UnsubscribePage } from "@/features/settings/components/links/unsubscribe-page";

/** Where the link at the foot of a mail leads; open to all, signed in or not. */
export const Route = createFileRoute("/unsubscribe")({ component: UnsubscribePage });
