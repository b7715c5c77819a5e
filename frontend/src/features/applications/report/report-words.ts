import { plural } from "@/lib/format";
import { formatDay } from "./report-days";
import type { Report, ReportItem } from "./report-queries";

const countLabels: Record<keyof Report["counts"], string> = {
  applications: "Applications",
  undated: "Without a date",
  replies: "Replies",
  interviews: "Interviews",
  offers: "Offers",
  accepted: "Accepted",
  rejected: "Rejections",
  withdrawn: "Withdrawn",
};

/** The figures of the report, in its order. */
export function countsOf(report: Report): { key: string; label: string; value: number }[] {
  return (Object.keys(countLabels) as (keyof Report["counts"])[]).map((key) => ({
    key,
    label: countLabels[key],
    value: report.counts[key],
  }));
}

/** A stage as the file says it: with its day, or that none was noted. */
export function stageWords({ label, day, noted }: ReportItem["stages"][number]): string {
  if (!day) return `${label} (date not noted)`;
  return noted ? `${label} (noted ${formatDay(day)})` : `${label} ${formatDay(day)}`;
}

/** What shows that it was made, counted: "2 papers sent · 1 reply". */
export function evidenceWords(item: ReportItem): string {
  const parts = [
    item.url && "posting",
    item.papers.length > 0 && `${plural(item.papers.length, "paper")} sent`,
    item.replies.length > 0 && plural(item.replies.length, "reply", "replies"),
    item.interviews.length > 0 && plural(item.interviews.length, "interview"),
    item.files.length > 0 && plural(item.files.length, "file"),
    item.contacts.length > 0 && plural(item.contacts.length, "contact"),
  ];
  return parts.filter(Boolean).join(" · ") || "nothing kept";
}
