import type { Schema } from "@/api/types";

/** What Home needs to know to say what comes next. */
export interface Situation {
  /** There is something to match on: a CV that was read, or facts written by hand. */
  hasProfile: boolean;
  openJobs: number;
  /** Why there are no matches; null once there are. */
  reason: Schema<"MatchPage">["reason"];
  unsureFacts: number;
  missing: { field: string; why: string } | null;
  /** Sources that somebody should look at, by the names people call them. */
  brokenSources: readonly string[];
  /** Matches that were saved and not applied for yet. */
  saved: number;
}

export type StepKey = "cv" | "postings" | "matches";
export type StepState = "done" | "now" | "later";

/** The way to the first matches: what is done, what is next, what comes later. */
export function firstSteps(situation: Situation): { key: StepKey; state: StepState }[] {
  const done: [StepKey, boolean][] = [
    ["cv", situation.hasProfile],
    ["postings", situation.openJobs > 0],
    ["matches", situation.hasProfile && situation.openJobs > 0 && situation.reason === null],
  ];
  const next = done.find(([, isDone]) => !isDone)?.[0];
  return done.map(([key, isDone]) => ({ key, state: isDone ? "done" : key === next ? "now" : "later" }));
}

export interface Todo {
  key: "saved" | "facts" | "missing" | "sources";
  title: string;
  detail?: string;
  to: "/profile" | "/profile/review" | "/sources" | "/matches";
  search?: { status?: ["interested"]; min_score?: number; show?: "attention" };
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? one : many.replace("#", String(count));
}

const missingTitles: Record<string, string> = {
  experience: "Add your positions",
  skills: "Add more skills",
  location: "Say where you live",
  "preferences.work_authorization": "Say where you may work",
  "preferences.titles": "Name the jobs you want",
  education: "Add your education",
  languages: "Add the languages you speak",
  "preferences.salary_min": "Say what pay you need",
};

/** What is worth doing once there are matches; the most useful first. */
export function todos(situation: Situation): Todo[] {
  const { saved, unsureFacts, missing, brokenSources } = situation;
  const list: Todo[] = [];
  if (saved > 0)
    list.push({
      key: "saved",
      title: counted(saved, "Decide about 1 saved match", "Decide about # saved matches"),
      detail: "Saved, not applied for yet",
      to: "/matches",
      search: { status: ["interested"], min_score: 0 },
    });
  if (unsureFacts > 0)
    list.push({
      key: "facts",
      title: counted(unsureFacts, "Check 1 fact", "Check # facts"),
      detail: "We are not sure we read them right",
      to: "/profile/review",
    });
  const title = missing && missingTitles[missing.field];
  if (title) list.push({ key: "missing", title, detail: missing.why, to: "/profile" });
  if (brokenSources.length > 0)
    list.push({
      key: "sources",
      title: counted(brokenSources.length, "A source needs attention", "# sources need attention"),
      detail: brokenSources.join(", "),
      to: "/sources",
      search: { show: "attention" },
    });
  return list;
}
