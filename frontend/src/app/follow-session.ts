import type { QueryClient } from "@tanstack/react-query";
import { currentSession, subscribeSession } from "@/lib/session/session";
import type { AppRouter } from "./router";

/** Drops one person's data when another signs in, and leaves the guarded views when a session ends in any tab. */
export function followSession(router: AppRouter, queryClient: QueryClient): () => void {
  let before = currentSession();
  return subscribeSession(() => {
    const now = currentSession();
    const was = before;
    before = now;
    if (was.user && was.user.id !== now.user?.id) queryClient.clear();
    if (was.status !== "in" || now.status !== "out") return;
    if (now.left) void router.navigate({ to: "/welcome" });
    else void router.invalidate();
  });
}
