import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Segmented } from "@/components/ui/segmented";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import type { Schema } from "@/api/types";
import { plural } from "@/lib/format";
import { readbackQuery } from "../../cv-queries";
import type { CvFormat, TailoredCv } from "../../cv-types";
import { fieldWords } from "../../cv-words";

const formats = [
  { value: "pdf", label: "PDF" },
  { value: "docx", label: "Word" },
] as const;

function placedPositions({ own }: TailoredCv): boolean {
  return own.some(({ id, place }) => /^experience\.\d+$/.test(id) && typeof place === "number");
}

/** What the program of an employer makes of the file: read by our own reader of CVs, on request. */
export function ReadbackCard({ saved }: { saved: TailoredCv }) {
  const [format, setFormat] = useState<CvFormat>("pdf");
  const [asked, setAsked] = useState(false);
  const query = useQuery({ ...readbackQuery(saved, format), enabled: asked });
  return (
    <Card
      title="What a program reads of it"
      actions={asked && <Segmented label="File" value={format} options={formats} onValueChange={setFormat} />}
    >
      {!asked && (
        <div className="grid justify-items-start gap-3">
          <p className="text-pretty text-ink-soft">
            Many employers let a program read CVs first. We write the file, read it back and compare every
            field.
          </p>
          <Button onClick={() => setAsked(true)}>Read it back</Button>
        </div>
      )}
      {asked && query.isPending && (
        <Loading label="Writing the file and reading it back">
          <div className="grid gap-2">
            <p aria-hidden className="text-sm text-ink-faint">
              Writing the file and reading it back…
            </p>
            <Skeleton className="h-4 w-4/5" />
            <Skeleton className="h-4 w-3/5" />
          </div>
        </Loading>
      )}
      {asked && query.isError && (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      )}
      {asked && query.data && <Answer answer={query.data} reordered={placedPositions(saved)} />}
    </Card>
  );
}

const mostAtFirst = 4;

function Answer({ answer, reordered }: { answer: Schema<"TailoredReadbackOut">; reordered: boolean }) {
  const [all, setAll] = useState(false);
  const { fields, differences } = answer;
  if (answer.equal)
    return (
      <p role="status" className="flex gap-2">
        <span className="mt-px grid size-5 shrink-0 place-items-center rounded-full bg-met">
          <Check aria-hidden className="size-3.5" strokeWidth={2.5} />
        </span>
        <span>
          <span className="font-medium">All {plural(fields, "field")} are read as you mean them.</span>{" "}
          <span className="text-ink-soft">Name, dates, titles, every line and skill.</span>
        </span>
      </p>
    );
  return (
    <div className="grid gap-3">
      <p role="status" className="text-pretty">
        <span className="font-medium">
          {fields - differences.length} of {fields} fields are read as you mean them.
        </span>{" "}
        <span className="text-ink-soft">
          {reordered && "You changed the order of your positions, and programs sort them by date. "}
          These are read otherwise:
        </span>
      </p>
      <dl className="grid gap-3 text-sm">
        {(all ? differences : differences.slice(0, mostAtFirst)).map(({ field, meant, read }) => (
          <div key={field} className="grid gap-0.5 border-l-2 border-line-strong pl-3">
            <dt className="font-medium">{fieldWords(field)}</dt>
            <dd className="wrap-anywhere text-ink-soft">You mean: {meant || "nothing"}</dd>
            <dd className="wrap-anywhere text-ink-soft">It reads: {read ?? "nothing"}</dd>
          </div>
        ))}
      </dl>
      {!all && differences.length > mostAtFirst && (
        <Button size="sm" className="w-fit" onClick={() => setAll(true)}>
          Show all {differences.length}
        </Button>
      )}
    </div>
  );
}
