import { formatExact } from "@/lib/format";
import type { Snapshot, SnapshotItem, SnapshotListed } from "./queries";

export const stateWords: Record<SnapshotItem["state"], string> = {
  stands: "Stands as it was",
  changed: "Changed",
  gone: "No longer stands",
};

/** The name given, or the day it was kept. */
export function snapshotName({ name, created_at: at }: Pick<SnapshotListed, "name" | "created_at">): string {
  return name ?? `Kept ${formatExact(at)}`;
}

/** "2 stand, 1 changed, 1 is gone, 3 are new." */
export function comparisonSentence({ compared, new: fresh }: Pick<Snapshot, "compared" | "new">): string {
  const count = (state: SnapshotItem["state"]) => compared.filter((item) => item.state === state).length;
  const said = (n: number, one: string, many: string) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]);
  const parts = [
    ...said(count("stands"), "stands as it was", "stand as they were"),
    ...said(count("changed"), "changed", "changed"),
    ...said(count("gone"), "no longer stands", "no longer stand"),
    ...said(fresh.length, "is new", "are new"),
  ];
  return parts.length === 0 ? "Nothing was kept, and nothing stands now." : `${parts.join(", ")}.`;
}
