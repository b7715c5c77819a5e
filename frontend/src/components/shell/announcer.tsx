import { useSyncExternalStore } from "react";
import { currentAnnouncement, subscribeAnnouncements } from "@/lib/announce";

/** The one place that reads out what was just done (`announce`); once, in the shell. */
export function Announcer() {
  const text = useSyncExternalStore(subscribeAnnouncements, currentAnnouncement);
  return (
    <p role="status" aria-live="polite" aria-label="Announcements" className="sr-only">
      {text}
    </p>
  );
}
