import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { textLink } from "@/components/ui/text-link";
import type { Stage } from "@/lib/applications/stages";
import { addressIn } from "@/lib/jobs/address";
import { importOutcome, useImport } from "@/lib/jobs/importing";
import { asProblem } from "@/lib/problem";
import { useTask } from "@/lib/tasks/queries";
import { isFinished, type Task } from "@/lib/tasks/task";
import type { Card } from "../../types";
import { bodyOf, cardThere, missingOf, useAddCard, type NewCard } from "../../use-new-card";

interface NewCardDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  stages: readonly { slug: Stage; label: string }[];
  /** The stage it goes to at first. */
  stage: Stage;
  onAdded: (card: Card) => void;
}

/** A card from a link, whose page is read, or from a title and a company. */
export function NewCardDialog(props: NewCardDialogProps) {
  const { open, onOpenChange } = props;
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="New card"
      description="Paste the link to a posting and its page is read, or write down what you know."
    >
      {open && <NewCardForm {...props} />}
    </Dialog>
  );
}

function failureOf(task: Task): string {
  return task.error ?? "The page could not be read.";
}

function NewCardForm({ stages, stage: first, onAdded, onOpenChange }: NewCardDialogProps) {
  const [card, setCard] = useState<NewCard>({ link: "", title: "", company: "", stage: first });
  const [tried, setTried] = useState(false);
  const [reading, setReading] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const add = useAddCard((made) => {
    onOpenChange(false);
    onAdded(made);
  });
  const bring = useImport();
  const { data: task } = useTask(reading, (ended) => {
    setReading(null);
    const outcome = ended.state === "succeeded" ? importOutcome(ended.result) : null;
    if (outcome) add.mutate({ job_id: outcome.job_id, stage: card.stage });
    else setUnread(failureOf(ended));
  });
  const missing = missingOf(card);
  const problem = add.error ? asProblem(add.error) : bring.error ? asProblem(bring.error) : null;
  const there = problem && cardThere(problem);
  const busy = add.isPending || bring.isPending || reading !== null;
  const change = (part: Partial<NewCard>) => {
    setCard((before) => ({ ...before, ...part }));
    setUnread(null);
    add.reset();
    bring.reset();
  };
  const submit = () => {
    setTried(true);
    if (busy || Object.keys(missing).length > 0) return;
    const body = bodyOf(card);
    const url = addressIn(card.link);
    if (body) add.mutate(body);
    else if (url) bring.mutate({ url, private: true }, { onSuccess: ({ id }) => setReading(id) });
  };
  const error = (name: keyof NewCard) => (tried ? missing[name] : undefined) ?? problem?.forField(name);
  const byLink = card.link.trim() !== "";
  return (
    <form
      noValidate
      aria-label="New card"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label="Link to the posting" error={error("link") ?? problem?.forField("url")}>
        {(control) => (
          <Input
            {...control}
            inputMode="url"
            placeholder="https://"
            maxLength={2_000}
            value={card.link}
            onChange={(event) => change({ link: event.currentTarget.value })}
          />
        )}
      </Field>
      {unread && (
        <Notice tone="partial" live>
          <p>{unread}</p>
          <p>Write down the title and the company: the link is kept with the card.</p>
        </Notice>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Title" unmarked error={error("title")}>
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              placeholder={byLink ? "Read from the page" : ""}
              value={card.title}
              onChange={(event) => change({ title: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Company" unmarked error={error("company")}>
          {(control) => (
            <Input
              {...control}
              maxLength={200}
              placeholder={byLink ? "Read from the page" : ""}
              value={card.company}
              onChange={(event) => change({ company: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Stage" unmarked>
        {(control) => (
          <Select
            id={control.id}
            value={card.stage}
            options={stages.map(({ slug, label }) => ({ value: slug, label }))}
            onValueChange={(stage: Stage) => change({ stage })}
          />
        )}
      </Field>
      {task && !isFinished(task) && <TaskProgress task={task} />}
      {there && (
        <Notice live>
          This job is on your board already.{" "}
          <Link
            to="/board/$applicationId"
            params={{ applicationId: there }}
            search={true}
            onClick={() => onOpenChange(false)}
            className={textLink}
          >
            Open its card
          </Link>
        </Notice>
      )}
      {problem && !there && problem.errors.length === 0 && (
        <Notice tone="danger" live>
          {problem.message}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" loading={busy}>
          {reading ? "Reading the page" : "Add card"}
        </Button>
      </div>
    </form>
  );
}
