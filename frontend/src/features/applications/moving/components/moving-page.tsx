import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { importQuery, useImportTask } from "../queries";
import type { Undone } from "../types";
import { DropCard } from "./drop-card";
import { OutcomeCard } from "./outcome-card";
import { RunningCard } from "./running-card";
import { Wizard } from "./wizard";

const route = getRouteApi("/_app/board_/import");

interface OneImportProps {
  id: string;
  /** The file as it was chosen, while the page is open: another part of it may go elsewhere. */
  file: File | null;
  onAnother: () => void;
}

function Waiting() {
  return (
    <Loading label="Opening your file">
      <div className="grid gap-6">
        <Skeleton className="h-12" />
        <Skeleton className="h-64" />
        <Skeleton className="h-40" />
      </div>
    </Loading>
  );
}

/** A file that was sent: looked at, under way, or done. */
function OneImport({ id, file, onAnother }: OneImportProps) {
  const [hasHeader, setHasHeader] = useState<boolean | null>(null);
  const [undone, setUndone] = useState<Undone | null>(null);
  const known = useQuery(importQuery(id));
  const read = useQuery({ ...importQuery(id, hasHeader), enabled: hasHeader !== null });
  const task = useImportTask(known.data?.task_id ?? null).data;
  const problem = known.error ?? read.error;
  if (problem)
    return (
      <ErrorState
        error={problem}
        onRetry={() => void (known.error ? known.refetch() : read.refetch())}
        action={
          <Button variant="primary" onClick={onAnother}>
            Choose a file
          </Button>
        }
      />
    );
  const taken = hasHeader === null ? known.data : read.data;
  if (!known.data || !taken) return <Waiting />;
  if (known.data.state === "running") return <RunningCard task={task} />;
  if (known.data.state === "done")
    return <OutcomeCard taken={known.data} task={task} onUndone={setUndone} onAnother={onAnother} />;
  return (
    <Wizard
      key={String(taken.has_header)}
      id={id}
      taken={taken}
      file={file}
      undone={known.data.state === "undone" ? undone : null}
      failed={task?.state === "failed" || task?.state === "dead" ? (task.error ?? "It did not end.") : null}
      onHeader={setHasHeader}
      onAnother={onAnother}
    />
  );
}

/** Applications kept elsewhere, brought onto the board: a file, what it is, what becomes of it. */
export function MovingPage() {
  const { id } = route.useSearch();
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const show = (next: string | undefined) => void navigate({ to: "/board/import", search: { id: next } });
  return (
    <Page
      title="Bring your applications"
      back={{ to: "/board", label: "Board" }}
      description="From another tracker, from LinkedIn, or from a table of your own. You see what becomes of each line before anything happens."
    >
      {id ? (
        <OneImport key={id} id={id} file={file} onAnother={() => show(undefined)} />
      ) : (
        <DropCard
          onTaken={(next, sent) => {
            setFile(sent);
            show(next);
          }}
        />
      )}
    </Page>
  );
}
