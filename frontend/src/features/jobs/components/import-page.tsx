import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Page } from "@/components/layout/page";
import { Card } from "@/components/ui/card";
import { useImport } from "@/lib/jobs/importing";
import { addressIn } from "@/lib/jobs/address";
import { asProblem } from "@/lib/problem";
import { emptyDraft, forText, kindOf, requestOf, type Draft } from "../draft";
import { ImportForm } from "./import-form";
import { ImportOutcome } from "./import-outcome";

const route = getRouteApi("/_app/jobs_/import");

/** A job from anywhere: its address or its text in, what was read of it out. */
export function ImportPage() {
  const { url, task } = route.useSearch();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(url));
  // What was sent last: an import that is undone brings it back into the field.
  const [sent, setSent] = useState<Draft | null>(null);
  const [changed, setChanged] = useState(false);
  const start = useImport();
  const change = (part: Partial<Draft>) => {
    setDraft((present) => ({ ...present, ...part }));
    setChanged(true);
    start.reset();
  };
  const put = (next: Draft) => {
    setDraft(next);
    setChanged(false);
  };
  const follow = (next: { url?: string | undefined; task?: string | undefined }) =>
    void navigate({ to: "/jobs/import", search: next, replace: true, resetScroll: false });
  const submit = () => {
    const request = requestOf(draft);
    if (!request || start.isPending) return;
    const address = kindOf(draft) === "address" ? (addressIn(draft.pasted) ?? undefined) : undefined;
    setSent(draft);
    setChanged(false);
    start.mutate(request, { onSuccess: ({ id }) => follow({ task: id, url: address }) });
  };
  return (
    <Page
      title="Import a job"
      back={{ to: "/jobs", label: "Jobs" }}
      width="text"
      description="Bring in a job from anywhere. It is read, scored and searched like every other one."
    >
      <div className="grid gap-6">
        <Card>
          <ImportForm
            draft={draft}
            onChange={change}
            onSubmit={submit}
            busy={start.isPending}
            settled={task !== undefined && !changed}
            problem={start.error ? asProblem(start.error) : null}
          />
        </Card>
        {task && (
          <ImportOutcome
            key={task}
            taskId={task}
            address={url}
            onSaved={() => put(emptyDraft())}
            onPasteInstead={() => {
              put(forText(draft, url ?? ""));
              follow({ url });
            }}
            onAgain={submit}
            onTakenBack={() => {
              put(sent ?? emptyDraft(url));
              follow({ url });
            }}
          />
        )}
      </div>
    </Page>
  );
}
