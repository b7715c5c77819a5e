import { createFileRoute, Outlet } from "@tanstack/react-router";
import { z } from "zod";
import { requireStranger } from "@/lib/session/guard";

const search = z.object({ next: z.string().optional().catch(undefined) });

/** The pages of somebody who is not signed in. */
export const Route = createFileRoute("/_public")({
  validateSearch: search,
  beforeLoad: requireStranger,
  component: Outlet,
});
