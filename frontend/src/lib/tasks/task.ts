import type { Schema } from "@/api/types";

export type Task = Schema<"TaskOut">;
export type TaskState = Task["state"];

export const liveStates = ["queued", "running"] as const satisfies TaskState[];

export function isFinished(task: Task): boolean {
  return task.state !== "queued" && task.state !== "running";
}

/** What a person calls each kind of work; a new task type adds a line here. */
const labels: Record<string, string> = {
  "system.echo": "Echo",
  "system.count": "Count",
  "profile.parse_cv": "Reading your CV",
  "profile.read_cv": "Reading a CV",
  "jobs.refresh": "Refreshing sources",
  "jobs.enrich_one": "Reading a job again",
  "jobs.enrich_all": "Reading all jobs again",
  "jobs.read_with_model": "Reading a job with the language model",
  "jobs.find_boards": "Looking for a company’s board",
  "jobs.try_board": "Trying an address",
  "jobs.import_one": "Importing a job",
  "matching.refresh": "Scoring your matches",
  "matching.follow_profile": "Following your profile",
  "applications.import_board": "Bringing your applications",
  "account.export": "Gathering your data",
  "account.import": "Taking in your data",
  "recruiting.take_in": "Reading CVs of candidates",
  "recruiting.rank": "Ranking candidates",
  "recruiting.repeat": "Ranking candidates again",
  "insights.train_model": "Training a model",
  "demo.seed": "Inventing postings and people",
  "demo.remove": "Removing invented data",
};

/** "Reading your CV"; for a type without a label its own words: "jobs.import_posting" is "Import posting". */
export function taskLabel(type: string): string {
  const words = (type.split(".").at(-1) ?? type).replaceAll("_", " ");
  return labels[type] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

export const stateWords: Record<TaskState, string> = {
  queued: "Waiting",
  running: "Running",
  succeeded: "Done",
  failed: "Failed",
  dead: "Gave up",
  cancelled: "Cancelled",
};
