import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { stagesQuery } from "@/lib/applications/queries";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { choicesOf, withColumn, withStage } from "../choices";
import { useForgetImport, usePreview, useStartImport } from "../queries";
import type { BoardImport, Undone } from "../types";
import { nameOf } from "../words";
import { ColumnsCard } from "./columns-card";
import { DatesCard } from "./dates-card";
import { ToProfile } from "./elsewhere";
import { PreviewCard } from "./preview-card";
import { StagesCard } from "./stages-card";

interface WizardProps {
  id: string;
  taken: BoardImport;
  file: File | null;
  undone: Undone | null;
  /** Why it did not end the last time. */
  failed: string | null;
  onHeader: (hasHeader: boolean) => void;
  onAnother: () => void;
}

function UndoneNotice({ undone }: { undone: Undone }) {
  return (
    <Notice live>
      <p>The import was undone: {plural(undone.deleted, "card")} went.</p>
      {undone.kept.length > 0 && (
        <p className="text-ink-soft">
          You have changed these since, so they stay:{" "}
          {undone.kept.map((card) => `${card.title}, ${card.company}`).join("; ")}.
        </p>
      )}
    </Notice>
  );
}

/** A file before it is taken over: what its columns and words are, and what would become of its lines. */
export function Wizard({ id, taken, file, undone, failed, onHeader, onAnother }: WizardProps) {
  const [choices, setChoices] = useState(() => choicesOf(taken));
  const preview = usePreview(id, choices);
  const start = useStartImport(id);
  const forget = useForgetImport(id);
  const { data: named } = useQuery(stagesQuery);
  const stageValues = preview.data?.stage_values ?? taken.stage_values;
  const dates = preview.data?.date_order ?? taken.date_order;
  const problem = start.error ?? preview.error;
  return (
    <div className="grid gap-6">
      {undone && <UndoneNotice undone={undone} />}
      {failed && (
        <Notice tone="partial" live>
          The last try did not end: {failed} What it had made is on your board; start again to go on.
        </Notice>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="min-w-0 font-medium break-words">{nameOf(taken)}</p>
        <Button variant="quiet" onClick={() => forget.mutate(undefined, { onSettled: onAnother })}>
          Another file
        </Button>
      </div>
      {taken.also === "profile" && file && (
        <Notice>
          <div className="grid justify-items-start gap-2">
            <p>Your profile is in this export too. It can be read beside your applications.</p>
            <ToProfile file={file} />
          </div>
        </Notice>
      )}
      <ColumnsCard
        taken={taken}
        mapping={choices.mapping}
        onColumn={(column, slug) => setChoices(withColumn(choices, taken.fields, column, slug))}
        onHeader={onHeader}
      />
      {dates.examples.length > 0 && (
        <DatesCard
          dates={dates}
          chosen={choices.dateOrder}
          onChoose={(dateOrder) => setChoices({ ...choices, dateOrder })}
        />
      )}
      {stageValues.length > 0 && (
        <StagesCard
          values={stageValues}
          said={choices.stages}
          stages={named?.stages}
          onStage={(text, stage) => setChoices(withStage(choices, text, stage))}
        />
      )}
      {problem && (
        <Card>
          <Notice tone="danger" live>
            {asProblem(problem).message}
          </Notice>
        </Card>
      )}
      <PreviewCard
        preview={preview.data}
        fields={taken.fields}
        stages={named?.stages}
        stale={preview.isPlaceholderData}
        starting={start.isPending}
        onStart={() => start.mutate(choices)}
      />
    </div>
  );
}
