import type { Schema } from "@/api/types";

export type Often = Schema<"Frequency"> | "off";

/** What each kind of notice is, in words; those of saved searches go by the channels of their search. */
export const kindWords: Record<string, { label: string; hint: string }> = {
  reminder: { label: "Reminders", hint: "Follow-ups, interviews, deadlines, licences that expire." },
  score_changed: { label: "Scores that changed", hint: "Of jobs you follow, with what moved them." },
  posting_edited: {
    label: "Postings that were edited",
    hint: "Of jobs you follow, with what went and came.",
  },
  posting_closed: { label: "Postings that closed", hint: "Of jobs you follow." },
  posting_reposted: { label: "Postings that came back", hint: "Closed ones that are open again." },
  duplicate_found: { label: "Duplicates", hint: "A job you follow is also posted elsewhere." },
  channel_failing: { label: "A channel that fails", hint: "Told by your other channels." },
};

export const oftenOptions: { value: Often; label: string }[] = [
  { value: "off", label: "Off" },
  { value: "instant", label: "At once" },
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
];

export const weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;
