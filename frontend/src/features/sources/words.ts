import type { Schema } from "@/api/types";
import type { Tone } from "@/components/ui/badge";
import { formatCount, plural } from "@/lib/format";

export type Source = Schema<"SourceOut">;
export type RunState = Schema<"RunState">;

interface StateLook {
  word: string;
  tone: Tone;
}

const looks: Record<RunState, StateLook> = {
  ok: { word: "Up to date", tone: "done" },
  empty: { word: "Nothing there", tone: "missing" },
  gated: { word: "Closed to programs", tone: "missing" },
  throttled: { word: "Asked to wait", tone: "cv" },
  failed: { word: "Did not work", tone: "danger" },
  not_configured: { word: "Needs a setting", tone: "cv" },
};

/** A source's state for people; "Never read" before its first reading. */
export function stateLook(state: RunState | null): StateLook {
  return state ? looks[state] : { word: "Not read yet", tone: "missing" };
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
}

const states = new Set<string>(Object.keys(looks));

function count(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** The results of a refresh, source by source, from what its task has told so far. */
export function refreshResults(results: readonly Record<string, unknown>[]): SourceResult[] {
  return results.flatMap((result) => {
    const { source, state, error } = result;
    if (typeof source !== "string" || typeof state !== "string" || !states.has(state)) return [];
    return [
      {
        source,
        state: state as RunState,
        found: count(result["found"]),
        new: count(result["new"]),
        updated: count(result["updated"]),
        closed: count(result["closed"]),
        error: typeof error === "string" ? error : null,
      },
    ];
  });
}
