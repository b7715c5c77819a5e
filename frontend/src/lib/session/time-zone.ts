import { api } from "@/api/client";
import { amend, currentSession, subscribeSession } from "./session";

/**
 * Tells the server the browser's time zone where nobody has said one: reminders and quiet hours go by it.
 * Once for each person a page load sees; who chose a zone keeps it.
 */
export function sayTimeZone(): () => void {
  const told = new Set<string>();
  const look = () => {
    const { user } = currentSession();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (user?.time_zone !== null || !zone || told.has(user.id)) return;
    told.add(user.id);
    void say(zone);
  };
  look();
  return subscribeSession(look);
}

async function say(zone: string): Promise<void> {
  try {
    const { data } = await api.PATCH("/api/v1/auth/me", { body: { time_zone: zone } });
    if (data) amend(data);
  } catch {
    // Another page load says it again; until then times are those of UTC.
  }
}
