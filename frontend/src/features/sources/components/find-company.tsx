import { useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useState } from "react";
import { api, unwrap } from "@/api/client";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { trackTask, useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { foundBoards } from "../found";
import { FoundBoard } from "./found-board";

const route = getRouteApi("/_app/sources/add");

function useDetect() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => unwrap(api.POST("/api/v1/sources/detect", { body: { text } })),
    onSuccess: (task) => trackTask(client, task),
  });
}

/** Nothing was found: what was tried, and the other ways in. */
function Nothing({ problem }: { problem: string }) {
  return (
    <Notice tone="partial" live>
      <div className="grid gap-3">
        <p className="text-pretty">{problem}</p>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" asChild>
            <Link to="/jobs/import">Import one job</Link>
          </Button>
          <Button size="sm" asChild>
            <Link to="/sources/add" search={{ by: "feed" }}>
              Add a feed
            </Link>
          </Button>
          <Button size="sm" asChild>
            <Link to="/sources/add" search={{ by: "json" }}>
              Custom JSON address
            </Link>
          </Button>
        </div>
      </div>
    </Notice>
  );
}

/** What was looked for, as it goes on, and the boards that were found. */
function Outcome({ taskId }: { taskId: string }) {
  const { data: task } = useTask(taskId);
  if (!task) return null;
  if (!isFinished(task)) return <TaskProgress task={task} />;
  const { boards, problem } = foundBoards(task.result);
  if (boards.length === 0)
    return <Nothing problem={problem ?? task.error ?? "The search ended without an answer. Try it again."} />;
  return (
    <ul aria-label="Boards that were found" className="grid gap-4">
      {boards.map((board) => (
        <li key={`${board.source} ${board.address}`}>
          <FoundBoard found={board} />
        </li>
      ))}
    </ul>
  );
}

/** From a careers address or a company's name to the board its jobs are published on. */
export function FindCompany() {
  const { text: given = "" } = route.useSearch();
  const detect = useDetect();
  const [text, setText] = useState(given);
  const [missing, setMissing] = useState(false);
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    setMissing(text.trim().length < 2);
    if (text.trim().length >= 2) detect.mutate(text.trim());
  };
  const problem = detect.error ? asProblem(detect.error) : null;
  return (
    <div className="grid gap-6">
      <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-3">
        <Field
          label="Careers address or company name"
          required
          hint="The page that lists a company’s jobs, such as https://example.com/careers, or just its name."
          error={
            missing
              ? "Give an address, or a name of two letters or more."
              : (problem?.forField("text") ?? problem?.message)
          }
          className="min-w-0 flex-1 basis-64"
        >
          {(control) => (
            <Input
              {...control}
              value={text}
              maxLength={2_000}
              autoComplete="off"
              enterKeyHint="search"
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary" loading={detect.isPending} className="mt-6 h-9">
          <Search aria-hidden className="size-4" /> Find
        </Button>
      </form>
      {detect.data && <Outcome key={detect.data.id} taskId={detect.data.id} />}
    </div>
  );
}
