import {
  BadgeCheck,
  CalendarSync,
  GraduationCap,
  House,
  MapPinned,
  Send,
  Signpost,
  type LucideIcon,
} from "lucide-react";
import type { Advice } from "@/lib/insights/advice";

/** What each kind of advice looks like. */
export const adviceIcons: Record<Advice["kind"], LucideIcon> = {
  renew_credential: CalendarSync,
  apply_first: Send,
  learn_skill: GraduationCap,
  get_credential: BadgeCheck,
  widen_remote: House,
  widen_place: MapPinned,
  widen_title: Signpost,
};

export const adviceWords: Record<Advice["kind"], string> = {
  renew_credential: "Renew",
  apply_first: "Apply",
  learn_skill: "Learn",
  get_credential: "Qualify",
  widen_remote: "Look wider",
  widen_place: "Look wider",
  widen_title: "Look wider",
};
