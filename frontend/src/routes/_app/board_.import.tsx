import { createFileRoute } from "@tanstack/react-router";
import { z } from "zod";
import { MovingPage } from "@/features/applications/moving/components/moving-page";

/** The file that is looked at; what is known of it comes from the server. */
const movingSearch = z.object({ id: z.uuid().optional().catch(undefined) });

export const Route = createFileRoute("/_app/board_/import")({
  validateSearch: movingSearch,
  component: MovingPage,
});
