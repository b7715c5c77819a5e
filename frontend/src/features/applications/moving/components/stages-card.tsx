import { Card } from "@/components/ui/card";
import { DataTable, type Column } from "@/components/ui/data-table";
import { Select, type SelectOption } from "@/components/ui/select";
import type { Schema } from "@/api/types";
import { usualStages, type Stage } from "@/lib/applications/stages";

const leftOut = "left-out";
type Choice = Stage | typeof leftOut;
type Value = Schema<"BoardImportStage">;
type Named = readonly { slug: Stage; label: string }[] | undefined;

interface StagesCardProps {
  values: readonly Value[];
  said: Record<string, Stage | null>;
  /** The person's own names, once they are known. */
  stages: Named;
  onStage: (text: string, stage: Stage | null) => void;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The name of a stage as it is called here. */
export function stageName(stages: Named, slug: Stage): string {
  return stages?.find((stage) => stage.slug === slug)?.label ?? capitalised(slug);
}

/** The words for stages in a file, and which stage each one is. */
export function StagesCard({ values, said, stages, onStage }: StagesCardProps) {
  const order = stages?.map(({ slug }) => slug) ?? usualStages;
  const options: SelectOption<Choice>[] = [
    ...order.map((slug) => ({ value: slug, label: stageName(stages, slug) })),
    { value: leftOut, label: "Leave these out" },
  ];
  const chosen = ({ text, stage }: Value): Choice | undefined =>
    said[text] === null ? leftOut : (said[text] ?? stage ?? undefined);
  const choose = (value: Value) => (
    <Select
      aria-label={`The stage that “${value.text}” is`}
      value={chosen(value)}
      options={options}
      placeholder="Choose a stage"
      onValueChange={(choice) => onStage(value.text, choice === leftOut ? null : choice)}
      className="min-w-48"
      {...(chosen(value) === undefined && { "aria-invalid": true as const })}
    />
  );
  const columns: Column<Value>[] = [
    { key: "text", header: "In your file", cell: ({ text }) => <span className="font-medium">{text}</span> },
    {
      key: "count",
      header: "Lines",
      numeric: true,
      cell: ({ count }) => <span className="text-ink-soft">{count}</span>,
    },
    { key: "stage", header: "Becomes", cell: choose },
  ];
  const open = values.filter((value) => chosen(value) === undefined).length;
  return (
    <Card
      flush
      title="Stages"
      description={
        open > 0
          ? `Say which stage ${open === 1 ? "one word" : `${open} words`} mean.`
          : "All words are known."
      }
    >
      <DataTable
        caption="The words for stages in your file"
        columns={columns}
        rows={values}
        rowKey={({ text }) => text}
        narrow={(value) => (
          <div className="grid gap-2">
            <span className="flex justify-between gap-2">
              <span className="font-medium break-words">{value.text}</span>
              <span className="text-sm text-ink-faint tabular">{value.count}</span>
            </span>
            {choose(value)}
          </div>
        )}
      />
    </Card>
  );
}
