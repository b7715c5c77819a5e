import type { Stage } from "@/lib/applications/stages";

export interface NamedStage {
  slug: Stage;
  label: string;
  usual: string;
  ended: boolean;
}

/** The list with one of it at another place. */
export function reordered<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length || from === to) return [...list];
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** Why the names can't be kept: one is empty, or two are the same. */
export function nameProblem(stages: readonly NamedStage[], slug: Stage): string | undefined {
  const name = stages.find((stage) => stage.slug === slug)?.label.trim() ?? "";
  if (name === "") return "A stage needs a name";
  const same = stages.some(
    (stage) => stage.slug !== slug && stage.label.trim().toLowerCase() === name.toLowerCase(),
  );
  return same ? "Another stage has this name" : undefined;
}
