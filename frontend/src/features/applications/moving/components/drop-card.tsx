import { useState } from "react";
import { Card } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { useSendFile } from "../queries";
import { rules, tools } from "../words";
import { Elsewhere } from "./elsewhere";

interface DropCardProps {
  onTaken: (id: string, file: File) => void;
}

/** Where a file is dropped; says what cannot be read, and leads on what belongs elsewhere. */
export function DropCard({ onTaken }: DropCardProps) {
  const { mutate, data, error, isPending, variables } = useSendFile();
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = (file: File) => {
    setRefusal(null);
    mutate(file, { onSuccess: ({ id }) => id && onTaken(id, file) });
  };
  const problem = refusal ?? (error ? asProblem(error).message : null);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <Card>
        <FileDrop
          rules={rules}
          title={isPending ? `Reading ${variables.name}` : "Drop your list here"}
          hint="CSV, TSV, or the ZIP of an export · 10 MB"
          disabled={isPending}
          onFile={send}
          onRefusal={setRefusal}
        />
        {problem && (
          <div className="mt-4">
            <Notice tone="partial" live>
              {problem}
            </Notice>
          </div>
        )}
        {data && data.goes_to !== "board" && (
          <div className="mt-4">
            <Elsewhere taken={data} file={variables} />
          </div>
        )}
      </Card>
      <Card title="Where it comes from">
        <dl className="grid gap-4">
          {tools.map(({ name, how }) => (
            <div key={name} className="grid gap-0.5">
              <dt className="font-medium">{name}</dt>
              <dd className="text-sm text-pretty text-ink-soft">{how}</dd>
            </div>
          ))}
        </dl>
      </Card>
    </div>
  );
}
