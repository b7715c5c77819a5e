import { z } from "zod";
import type { FileRules } from "@/lib/file-rules";
import { plural } from "@/lib/format";
import { isFinished, type Task } from "@/lib/tasks/task";

const mega = 1_000_000;

/** One upload: CVs, or ZIPs of them. */
export const intakeRules: FileRules = {
  extensions: ["pdf", "docx", "odt", "rtf", "txt", "md", "zip"],
  maxBytes: 60 * mega,
};

export const intakeHint = "PDF, DOCX, ODT, RTF, TXT or MD up to 10 MB each, or a ZIP of them";

const states = ["added", "duplicate", "empty", "unsupported", "too_large", "unreadable"] as const;

/** What became of a file; a task's results are not in the API's schema. */
export type FileState = (typeof states)[number];

const result = z.object({
  number: z.number(),
  state: z.enum(states),
  message: z.string(),
  candidate_id: z.string().nullable(),
  name: z.string().optional(),
});

export type FileResult = z.infer<typeof result>;

export interface FileRow {
  number: number;
  name: string;
  /** Null while it waits. */
  result: FileResult | null;
}

function resultsIn(values: unknown): FileResult[] {
  const read = z.array(result).safeParse(values);
  return read.success ? read.data : [];
}

/**
 * The files of an upload with what became of each. While it is read, a ZIP's files are known only one by one; their
 * names come at the end.
 */
export function fileRows(names: readonly string[], task: Task | null): FileRow[] {
  const told = resultsIn(task?.results);
  const final = resultsIn(task?.result?.files);
  if (final.length > 0)
    return final.map((each) => ({ number: each.number, name: nameOf(each, names), result: each }));
  const plain = names.length > 0 && !names.some(isZip);
  if (!plain) return told.map((each) => ({ number: each.number, name: nameOf(each, []), result: each }));
  const byNumber = new Map(told.map((each) => [each.number, each]));
  return names.map((name, index) => ({
    number: index + 1,
    name,
    result: byNumber.get(index + 1) ?? null,
  }));
}

function isZip(name: string): boolean {
  return name.toLowerCase().endsWith(".zip");
}

function nameOf({ name, number }: FileResult, names: readonly string[]): string {
  return name ?? names[number - 1] ?? `File ${number}`;
}

/** What came of it all, in a sentence: "2 candidates added. 1 file was not." */
export function intakeSentence(rows: readonly FileRow[], task: Task | null): string {
  const count = (wanted: FileState) => rows.filter(({ result: each }) => each?.state === wanted).length;
  const added = count("added");
  const known = count("duplicate");
  const refused = rows.filter(({ result: each }) => each !== null).length - added - known;
  if (task && !isFinished(task)) {
    const { done, total } = task.progress;
    return total === null ? "Reading the files" : `Reading: ${done} of ${total} done`;
  }
  if (task && rows.every(({ result: each }) => each === null)) return task.error ?? "Nothing was added.";
  return [
    added > 0 ? `${plural(added, "candidate")} added.` : "Nobody new was added.",
    known > 0 && `${plural(known, "CV")} you had already.`,
    refused > 0 && `${plural(refused, "file was", "files were")} not taken.`,
  ]
    .filter(Boolean)
    .join(" ");
}
