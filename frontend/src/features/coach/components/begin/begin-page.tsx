import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { asProblem } from "@/lib/problem";
import { useShortcuts } from "@/lib/shortcuts";
import { usageQuery } from "@/lib/usage/queries";
import { useGoing } from "@/lib/deleting";
import { personasQuery } from "../../persona-queries";
import { useBegin } from "../../queries";
import { listFilters } from "../../search-params";
import type { Mode } from "../../types";
import { JobChoice } from "./job-choice";
import { ModeChoice } from "./mode-choice";
import { PersonaChoice } from "./persona-choice";

const route = getRouteApi("/_app/coach/new");
const lengths = ["3", "5", "8", "12"].map((value) => ({ value, label: value }));
const minutesEach = 4;

/** Whom you talk to, how, and about what. */
export function BeginPage() {
  const search = route.useSearch();
  const filters = listFilters(search);
  const navigate = useNavigate();
  const personas = useQuery(personasQuery());
  const going = useGoing();
  const begin = useBegin();
  const [questions, setQuestions] = useState("5");
  const known = personas.data?.items.filter(({ id }) => !going.has(id)) ?? [];
  const chosen = known.find(({ id }) => id === search.persona_id) ?? known[0];
  const mode: Mode = search.mode ?? "chat";
  const choose = (next: Partial<typeof search>) =>
    void navigate({ to: ".", search: (before) => ({ ...before, ...next }), replace: true });
  const close = () => void navigate({ to: "/coach", search: filters });
  const submit = (event: React.SyntheticEvent) => {
    event.preventDefault();
    if (!chosen || begin.isPending) return;
    begin.mutate(
      {
        persona_id: chosen.id,
        mode,
        ...(search.job_id && { job_id: search.job_id }),
        ...(mode === "interview" && { questions: Number(questions) }),
      },
      {
        onSuccess: ({ id }) =>
          void navigate({
            to: "/coach/$conversationId",
            params: { conversationId: id },
            search: filters,
            replace: true,
          }),
      },
    );
  };
  useShortcuts("New conversation", [{ keys: "escape", label: "Close", run: close }]);
  return (
    <form className="flex h-full flex-col" onSubmit={submit} aria-label="New conversation">
      <PageTitle title="New conversation" />
      <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-4 pb-8 sm:px-8 lg:pt-8">
        <div className="mx-auto grid max-w-3xl gap-8">
          <header className="grid gap-1">
            <Link
              to="/coach"
              search={filters}
              className="-ml-1 inline-flex w-fit items-center gap-2 text-sm text-ink-soft lg:hidden"
            >
              <ArrowLeft aria-hidden className="size-4" />
              Coach
            </Link>
            <h2 className="text-xl font-semibold tracking-tight">New conversation</h2>
            <NoModel />
          </header>
          <ModeChoice value={mode} onChange={(next) => choose({ mode: next })} />
          {mode === "interview" && (
            <div className="-mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <span aria-hidden className="font-medium">
                Questions
              </span>
              <Segmented
                label="How many questions"
                value={questions}
                options={lengths}
                onValueChange={setQuestions}
              />
              <span className="text-sm text-ink-faint">About {Number(questions) * minutesEach} minutes</span>
            </div>
          )}
          <JobChoice jobId={search.job_id} mode={mode} onChange={(id) => choose({ job_id: id })} />
          {personas.isError ? (
            <ErrorState compact error={personas.error} onRetry={() => void personas.refetch()} />
          ) : (
            <PersonaChoice
              personas={personas.data ? known : undefined}
              value={chosen?.id}
              onChange={(id) => choose({ persona_id: id })}
            />
          )}
        </div>
      </div>
      <div className="grid gap-3 border-t bg-surface px-4 py-3 sm:px-8">
        <div className="mx-auto flex w-full max-w-3xl flex-wrap items-center justify-between gap-3">
          <div className="min-w-0 flex-1">
            {begin.isError ? (
              <Notice tone="partial" live>
                {asProblem(begin.error).title}
              </Notice>
            ) : (
              <p className="truncate text-sm text-ink-faint">{chosen && `With ${chosen.name}`}</p>
            )}
          </div>
          <Button
            type="submit"
            variant="primary"
            loading={begin.isPending}
            aria-disabled={!chosen || undefined}
          >
            {mode === "interview" ? "Begin the interview" : "Begin"}
          </Button>
        </div>
      </div>
    </form>
  );
}

function NoModel() {
  const { data: usage } = useQuery(usageQuery);
  if (usage?.engine !== "none")
    return (
      <p className="max-w-text text-pretty text-ink-soft">
        The coach knows your profile and the posting you choose. What it says of you is checked against both.
      </p>
    );
  return (
    <p className="max-w-text text-pretty text-ink-soft">
      No language model is set up here, so the coach answers by rules: it goes through a posting with your
      profile, asks the questions you will be asked, and judges your answers. All of that is free.
    </p>
  );
}
