import {
  BadgeCheck,
  CalendarClock,
  CircleSlash,
  Handshake,
  Hourglass,
  ListChecks,
  RotateCcw,
  Send,
  type LucideIcon,
} from "lucide-react";
import type { Schema } from "@/api/types";

export type ReminderKind = Schema<"ReminderKind">;

interface Told {
  label: string;
  hint: string;
  icon: LucideIcon;
}

/** What each kind is called, and when it comes. */
export const kinds: Record<ReminderKind, Told> = {
  follow_up: {
    label: "Follow up",
    hint: "After days without a reply, three times at most.",
    icon: Send,
  },
  interview: { label: "Interviews", hint: "On the evening before.", icon: CalendarClock },
  deadline: {
    label: "Deadlines",
    hint: "Three days and one day before, until you applied.",
    icon: Hourglass,
  },
  offer_deadline: {
    label: "Offers to answer",
    hint: "Three days and one day before.",
    icon: Handshake,
  },
  step: { label: "What you planned", hint: "On its day.", icon: ListChecks },
  licence_expiring: {
    label: "Licences that expire",
    hint: "90, 30 and 7 days before.",
    icon: BadgeCheck,
  },
  posting_closed: { label: "Postings that closed", hint: "Of cards that have not ended.", icon: CircleSlash },
  posting_reposted: {
    label: "Postings that are back",
    hint: "Opened again, or posted under a new number.",
    icon: RotateCcw,
  },
};
