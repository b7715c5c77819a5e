import type { Schema } from "@/api/types";

export type BoardImport = Schema<"BoardImportOut">;
export type BoardImportColumn = Schema<"BoardImportColumn">;
export type Preview = Schema<"BoardImportPreview">;
export type PreviewCard = Schema<"BoardImportCard">;
export type CardField = Schema<"BoardImportField">;
export type FieldSlug = CardField["slug"];
export type DateOrder = NonNullable<Schema<"BoardImportDates">["order"]>;
export type Undone = Schema<"BoardImportUndone">;
export type Request = Schema<"BoardImportChoices">;
