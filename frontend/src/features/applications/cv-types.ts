import type { Schema } from "@/api/types";

export type TailoredCv = Schema<"TailoredCvOut">;
export type TailoredSummary = Schema<"TailoredCvSummary">;
export type TailoredSection = Schema<"TailoredSectionOut">;
export type TailoredItem = Schema<"TailoredItemOut">;
export type TailoredLine = Schema<"TailoredLineOut">;
export type TailoredKeyword = Schema<"TailoredKeywordOut">;
export type TailoredPatch = Schema<"TailoredCvPatch">;
export type OwnChange = Schema<"TailoredChange">;
export type CvTemplate = TailoredSummary["template"];
export type CvPaper = TailoredSummary["paper"];
export type CvFormat = "pdf" | "docx";

/** What every part of a CV has that can be shown, left out and moved: a section, an entry, a bullet. */
export type Placed = Pick<
  TailoredLine,
  "id" | "shown" | "change" | "place" | "was" | "reason" | "own" | "keywords"
>;
