import { plural } from "@/lib/format";
import type { BoardImport } from "./types";

export const maxBytes = 10 * 1024 * 1024;
export const rules = { extensions: ["csv", "tsv", "txt", "zip", "json"], maxBytes } as const;

/** Where people come from, and how they get their list out of there. */
export const tools: { name: string; how: string }[] = [
  {
    name: "Huntr",
    how: "Download your data in its settings, and send the CSV of your jobs or the ZIP as it comes.",
  },
  { name: "Teal", how: "Download your data from its job tracker, and send the CSV." },
  { name: "Simplify", how: "Export your tracked jobs as CSV from its dashboard." },
  {
    name: "LinkedIn",
    how: "Ask for a copy of your data in the settings, with your jobs ticked, and send the ZIP as it comes.",
  },
  {
    name: "A table of your own",
    how: "Save it as CSV. Its columns may have any names and any order; dates may be written as you write them.",
  },
];

/** "Huntr · jobs.csv · 124 lines". */
export function nameOf(taken: BoardImport): string {
  return [taken.label, taken.name, plural(taken.rows, "line")].join(" · ");
}

/** "96 applications are on your board". */
export function doneHeading(created: number): string {
  if (created === 0) return "Nothing new came onto your board";
  return created === 1
    ? "One application is on your board"
    : `${plural(created, "application")} are on your board`;
}

/** "4 were there already, 3 lines were left out." */
export function doneDetail(existing: number, skipped: number): string {
  const there = existing === 1 ? "One was there already" : `${existing} were there already`;
  const out = skipped === 1 ? "one line was left out" : `${plural(skipped, "line")} were left out`;
  if (existing > 0 && skipped > 0) return `${there}, ${out}.`;
  if (existing > 0) return `${there}.`;
  return skipped > 0 ? `${out.charAt(0).toUpperCase()}${out.slice(1)}.` : "No line was left out.";
}

/** "3 Nov 2026", where one is. */
export function dayOf(iso: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "medium" }).format(new Date(iso));
}
