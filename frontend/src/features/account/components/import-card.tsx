import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Card } from "@/components/ui/card";
import { FileDrop } from "@/components/ui/file-drop";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress";
import { textLink } from "@/components/ui/text-link";
import { formatBytes } from "@/lib/format";
import { adviceFor, asProblem } from "@/lib/problem";
import { useSendExport } from "../queries";
import { ImportProgress } from "./import-progress";

const rules = { extensions: ["zip"], maxBytes: 500 * 1024 * 1024 } as const;

export function ImportCard() {
  const send = useSendExport();
  const [file, setFile] = useState<File | null>(null);
  const take = (chosen: File) => {
    setFile(chosen);
    send.mutate(chosen);
  };
  return (
    <Card
      title="Import"
      description="Bring an export of Career Agent into this account, from here or from another instance."
    >
      <div className="grid gap-4">
        {send.isPending && file && (
          <div className="grid gap-1.5" role="status">
            <ProgressBar label="Sending your export" done={0} total={null} />
            <p className="text-sm text-ink-faint">
              Sending {file.name} ({formatBytes(file.size)}). Keep this page open until it has arrived.
            </p>
          </div>
        )}
        {send.data && <ImportProgress id={send.data.id} onAgain={send.reset} />}
        {!send.isPending && !send.data && (
          <>
            {send.isError && <Refusal error={send.error} />}
            <FileDrop
              compact
              rules={rules}
              title="Drop your export here"
              hint="The ZIP file as it was downloaded, up to 500 MB"
              onFile={take}
            />
          </>
        )}
        <ul className="grid list-disc gap-1 pl-5 text-sm text-ink-soft marker:text-ink-faint">
          <li>The account has to be empty: no CV, no cards, no letters of its own.</li>
          <li>Either all of it is taken in, or nothing. Your address, password and role stay.</li>
          <li>Settings made here are replaced by those in the export.</li>
        </ul>
        <p className="text-sm text-ink-soft">
          Your applications are in another tool or a table?{" "}
          <Link to="/board/import" className={textLink}>
            Bring them onto your board
          </Link>
        </p>
      </div>
    </Card>
  );
}

function Refusal({ error }: { error: unknown }) {
  const problem = asProblem(error);
  const own = problem.status >= 400 && problem.status < 500;
  return (
    <Notice tone="partial" live>
      <p className="font-medium">{problem.title}.</p>
      {problem.detail && problem.detail !== problem.title && <p>{problem.detail}</p>}
      <p>Nothing was changed. {!own && adviceFor(problem).tryThis}</p>
    </Notice>
  );
}
