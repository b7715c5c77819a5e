import { createFileRoute } from "@tanstack/react-router";
import { ResetPage } from "@/features/auth/components/reset-page";

/** Where the one-time link leads that an admin hands out; open to all, signed in or not. */
export const Route = createFileRoute("/reset")({ component: ResetPage });
