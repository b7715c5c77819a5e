import type { Stage } from "@/lib/applications/stages";
import type { BoardImport, CardField, DateOrder, FieldSlug, Preview, Request } from "./types";

/** What a person says of a file; what they have not said is as the server guessed it. */
export interface Choices {
  mapping: Record<string, FieldSlug>;
  /** Only what was said; null leaves the lines out. */
  stages: Record<string, Stage | null>;
  dateOrder: DateOrder | null;
  hasHeader: boolean;
}

export function choicesOf(taken: BoardImport): Choices {
  return { mapping: taken.mapping, stages: {}, dateOrder: null, hasHeader: taken.has_header };
}

/** Says what a column is; the column that was it before is left out then, unless several may be. */
export function withColumn(
  choices: Choices,
  fields: readonly CardField[],
  column: string,
  slug: FieldSlug | null,
): Choices {
  const several = fields.find((field) => field.slug === slug)?.several ?? false;
  const kept = Object.entries(choices.mapping).filter(
    ([name, field]) => name !== column && (several || field !== slug),
  );
  return { ...choices, mapping: Object.fromEntries(slug ? [...kept, [column, slug]] : kept) };
}

export function withStage(choices: Choices, text: string, stage: Stage | null): Choices {
  return { ...choices, stages: { ...choices.stages, [text]: stage } };
}

export function requestOf(choices: Choices): Request {
  return {
    mapping: choices.mapping,
    stages: choices.stages,
    date_order: choices.dateOrder,
    has_header: choices.hasHeader,
  };
}

/** Why an import cannot start yet, in a sentence; null where it can. */
export function whyNot(preview: Preview, fields: readonly CardField[]): string | null {
  const missing = preview.missing.map((slug) => fields.find((field) => field.slug === slug)?.label ?? slug);
  if (missing.length > 0) return `Choose the column that is “${missing.join("” and the one that is “")}”.`;
  if (preview.date_order.needed) return "Say whether the day or the month comes first in its dates.";
  if (preview.counts.new === 0)
    return preview.counts.existing > 0
      ? "Everything in it that can be read is on your board already."
      : "There is no line in it that can be read yet.";
  return null;
}
