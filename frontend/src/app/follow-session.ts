import type { QueryClient } from "@tanstack/react-query";
import { currentSession, subscribeSession } from "@/lib/session/session";
import type { AppRouter } from "./router";

/** Follows signing in and out, in this tab or another one: no data outlive their person, no view its permission. */
export function followSession(router: AppRouter, queryClient: QueryClient): () => void {
  let before = currentSession();
  return subscribeSession(() => {
    const now = currentSession();
    const was = before;
    before = now;
    if (was.user?.id === now.user?.id) return;
    if (now.user) {
      // Signed in here or in another tab: what is on screen is asked for again, and the pages for signing in move on.
      void queryClient.resetQueries();
      void router.invalidate();
    } else {
      queryClient.clear();
      if (now.left) void router.navigate({ to: "/welcome" });
      else void router.invalidate();
    }
  });
}
