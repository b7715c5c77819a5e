import { createFileRoute } from "@tanstack/react-router";
import { GoodbyePage } from "@/features/account/components/goodbye-page";

/** Where a deleted account leads to; open to all who have its secret. */
export const Route = createFileRoute("/goodbye")({ component: GoodbyePage });
