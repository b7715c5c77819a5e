import { Check, Hourglass, TriangleAlert, type LucideIcon } from "lucide-react";
import type { Schema } from "@/api/types";
import type { Tone } from "@/components/ui/badge";
import { formatCount, plural } from "@/lib/format";
import type { Source } from "./queries";

export type RunState = Schema<"RunState">;

interface StateLook {
  word: string;
  tone: Tone;
  icon?: LucideIcon;
}

const looks: Record<RunState, StateLook> = {
  ok: { word: "Up to date", tone: "done", icon: Check },
  empty: { word: "Nothing there", tone: "missing" },
  gated: { word: "Closed to programs", tone: "missing" },
  throttled: { word: "Has to wait", tone: "missing", icon: Hourglass },
  failed: { word: "Did not work", tone: "cv", icon: TriangleAlert },
  not_configured: { word: "Needs a setting", tone: "cv" },
};

/** A source's state for people; before its first reading it has none. */
export function stateLook(state: RunState | null): StateLook {
  return state ? looks[state] : { word: "Not read yet", tone: "missing" };
}

/** What a source's last reading means, where its own words do not say more. */
export function stateSentence({ state, error }: Pick<Source, "state" | "error">): string | null {
  if (error) return error;
  if (state === "empty") return "It answered, and had no postings.";
  if (state === "gated") return "It does not let programs read it.";
  if (state === "throttled") return "It asked to be read less often.";
  if (state === "failed") return "The last reading did not work. What was read before is kept.";
  return null;
}

interface Counts {
  found: number | null;
  new: number | null;
  updated: number | null;
  closed: number | null;
}

/** "97 found, 12 new, 3 changed, 2 closed"; zeros are left out after the first. */
export function countSentence({ found, new: fresh, updated, closed }: Counts): string {
  if (found === null) return "";
  const rest = [
    [fresh, "new"],
    [updated, "changed"],
    [closed, "closed"],
  ] as const;
  const parts = rest.filter(([count]) => count).map(([count, word]) => `${formatCount(count ?? 0)} ${word}`);
  return [`${formatCount(found)} found`, ...parts].join(", ");
}

/** "every 30 minutes", "every 6 hours", "only when you ask". */
export function scheduleWords(minutes: number | null): string {
  if (minutes === null) return "only when you ask";
  if (minutes % 1440 === 0) return `every ${minutes === 1440 ? "day" : plural(minutes / 1440, "day")}`;
  if (minutes % 60 === 0) return `every ${minutes === 60 ? "hour" : plural(minutes / 60, "hour")}`;
  return `every ${plural(minutes, "minute")}`;
}

export const scheduleChoices = [null, 60, 180, 360, 720, 1440, 10_080] as const;

export interface SourceResult extends Counts {
  source: string;
  state: RunState;
  error: string | null;
  /** The site said that nothing changed since the reading before. */
  unchanged: boolean;
  /** From when on it may be read again, where it may not be now. */
  retryAt: string | null;
}

const states = new Set<string>(Object.keys(looks));

/** "14 sources asked: 640 found, 37 new, 2 closed"; what several sources brought together. */
export function totalSentence(results: readonly SourceResult[]): string {
  const sum = (name: keyof Counts) => results.reduce((total, each) => total + (each[name] ?? 0), 0);
  const counts = { found: sum("found"), new: sum("new"), updated: sum("updated"), closed: sum("closed") };
  return `${plural(results.length, "source")} asked: ${countSentence(counts)}`;
}

function count(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function words(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}

function isRunState(value: unknown): value is RunState {
  return typeof value === "string" && states.has(value);
}

/** The results of a refresh, source by source, from what its task has told so far. */
export function refreshResults(results: readonly Record<string, unknown>[]): SourceResult[] {
  return results.flatMap(({ source, state, found, updated, closed, error, ...rest }) => {
    if (typeof source !== "string" || !isRunState(state)) return [];
    return [
      {
        source,
        state,
        found: count(found),
        new: count(rest.new),
        updated: count(updated),
        closed: count(closed),
        error: words(error),
        unchanged: rest.unchanged === true,
        retryAt: words(rest.retry_at),
      },
    ];
  });
}
