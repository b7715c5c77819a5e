import { z } from "zod";

export const inboxShows = ["all", "unread", "found", "changes", "reminders"] as const;
export type InboxShow = (typeof inboxShows)[number];

export const inboxSearch = z.object({ show: z.enum(inboxShows).optional().catch(undefined) });
export type InboxSearch = z.infer<typeof inboxSearch>;

export const alertsTabs = ["searches", "messages"] as const;
export type AlertsTab = (typeof alertsTabs)[number];

export const alertsSearch = z.object({
  tab: z.enum(alertsTabs).optional().catch(undefined),
  problems: z.coerce.boolean().optional().catch(undefined),
});
export type AlertsSearch = z.infer<typeof alertsSearch>;
