import { createFileRoute } from "@tanstack/react-router";
import { Shell } from "@/components/shell/shell";
import { requireSession } from "@/lib/session/guard";

/** Everything below needs a signed-in person and stands in the shell. */
export const Route = createFileRoute("/_app")({ beforeLoad: requireSession, component: Shell });
