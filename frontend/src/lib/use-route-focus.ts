import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * Moves the focus to the heading of a page one has gone to, so that a screen reader starts there. Where the focus is
 * still inside the page (a list whose detail changes), it stays.
 */
export function useRouteFocus(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onRendered", ({ pathChanged, fromLocation }) => {
        const main = document.querySelector("main");
        if (!pathChanged || !fromLocation || main?.contains(document.activeElement)) return;
        const target = main?.querySelector("h1") ?? main;
        target?.focus({ preventScroll: true });
      }),
    [router],
  );
}
