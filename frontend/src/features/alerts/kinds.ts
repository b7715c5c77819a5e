import {
  BellOff,
  BellRing,
  Briefcase,
  CircleX,
  Copy,
  FilePen,
  Highlighter,
  Repeat2,
  Search,
  TrendingUp,
  type LucideIcon,
} from "lucide-react";
import type { NoticeKind } from "@/lib/alerts/inbox";
import type { InboxShow } from "./search-params";

export const kindIcons: Record<NoticeKind, LucideIcon> = {
  job_found: Briefcase,
  match_found: Highlighter,
  more_found: Search,
  reminder: BellRing,
  score_changed: TrendingUp,
  duplicate_found: Copy,
  posting_edited: FilePen,
  posting_closed: CircleX,
  posting_reposted: Repeat2,
  channel_failing: BellOff,
};

export const kindWords: Record<NoticeKind, string> = {
  job_found: "New job",
  match_found: "New match",
  more_found: "More new ones",
  reminder: "Reminder",
  score_changed: "Score changed",
  duplicate_found: "Found again",
  posting_edited: "Posting edited",
  posting_closed: "Posting closed",
  posting_reposted: "Posted again",
  channel_failing: "Channel fails",
};

/** What a filter of the inbox stands for; none of the kinds means all. */
export const shownKinds: Record<InboxShow, NoticeKind[]> = {
  all: [],
  unread: [],
  found: ["job_found", "match_found", "more_found"],
  changes: ["score_changed", "duplicate_found", "posting_edited", "posting_closed", "posting_reposted"],
  reminders: ["reminder"],
};

export const showOptions: { value: InboxShow; label: string }[] = [
  { value: "all", label: "All" },
  { value: "unread", label: "Unread" },
  { value: "found", label: "Found" },
  { value: "changes", label: "Changes" },
  { value: "reminders", label: "Reminders" },
];
