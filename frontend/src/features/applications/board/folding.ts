import { z } from "zod";
import { isEnded, usualStages, type Stage } from "@/lib/applications/stages";
import { Stored } from "@/lib/stored";

/** The columns this browser shows as a narrow strip; at first those in which nothing more is expected. */
export const foldedStages = new Stored<Stage[]>(
  "folded-stages",
  z.array(z.enum(usualStages)),
  usualStages.filter(isEnded),
);

export function toggledFold(folded: readonly Stage[], stage: Stage): Stage[] {
  return folded.includes(stage) ? folded.filter((each) => each !== stage) : [...folded, stage];
}
