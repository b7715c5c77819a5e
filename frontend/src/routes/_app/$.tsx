import { createFileRoute } from "@tanstack/react-router";
import { NotFound } from "@/components/layout/route-states";

/** Any address that no page has: said inside the shell, so that the way on is at hand. */
export const Route = createFileRoute("/_app/$")({ component: NotFound });
