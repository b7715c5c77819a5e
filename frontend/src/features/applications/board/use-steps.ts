import {
  queryOptions,
  useMutation,
  useQueryClient,
  keepPreviousData,
  type QueryClient,
} from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { announce } from "@/lib/announce";
import { settleApplications } from "@/lib/applications/queries";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { ifMatch } from "./answers";
import { boardKey } from "./board-queries";
import { plusDays, weeksOf } from "./calendar";
import { stepBody, type StepFields } from "./step-fields";
import type { CalendarStep, Step } from "./types";

const pageSize = 100;

/** Every step in the weeks a month touches. */
export function stepsQuery(month: string) {
  const weeks = weeksOf(month);
  // A day more on both sides: what stands on a day here may begin on another one in UTC.
  const from = plusDays(weeks[0]?.[0] ?? `${month}-01`, -1);
  const to = plusDays(weeks.at(-1)?.[6] ?? `${month}-28`, 2);
  return queryOptions({
    queryKey: ["applications", "steps", month],
    queryFn: async ({ signal }) => {
      const found: CalendarStep[] = [];
      let cursor: string | null = null;
      do {
        const page: { items: CalendarStep[]; next_cursor: string | null } = await unwrap(
          api.GET("/api/v1/applications/steps", {
            params: {
              query: {
                from: `${from}T00:00:00Z`,
                to: `${to}T00:00:00Z`,
                limit: pageSize,
                ...(cursor && { cursor }),
              },
            },
            signal,
          }),
        );
        found.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      return found;
    },
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}

/** Cards carry their next step, so that the board is another one too. */
function after(client: QueryClient, applicationId: string): void {
  settleApplications(client, applicationId);
  void client.invalidateQueries({ queryKey: boardKey });
}

interface Kept {
  applicationId: string;
  fields: StepFields;
  /** Where it is changed, not made. */
  step?: Step | undefined;
}

/** Keeps a step as the form has it. */
export function useKeepStep(onKept: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ applicationId, fields, step }: Kept) => {
      const body = stepBody(fields);
      if (!step)
        return unwrap(
          api.POST("/api/v1/applications/{application_id}/steps", {
            body: { ...body, done: false },
            params: { path: { application_id: applicationId } },
          }),
        );
      return unwrap(
        api.PATCH("/api/v1/applications/{application_id}/steps/{step_id}", {
          body,
          params: {
            path: { application_id: applicationId, step_id: step.id },
            header: ifMatch(step.version),
          },
        }),
      );
    },
    onSuccess: (kept, { applicationId, step }) => {
      announce(step ? `Changed ${kept.title}` : `Added ${kept.title}`);
      after(client, applicationId);
      onKept();
    },
  });
}

/** Says that a step is done, or that it is not; and takes steps off. Both can be taken back. */
export function useStepActions(applicationId: string) {
  const client = useQueryClient();
  const failed = (error: unknown) =>
    toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" });
  const settle = () => after(client, applicationId);
  const path = (step: Step) => ({ application_id: applicationId, step_id: step.id });

  const done = useMutation({
    mutationFn: ({ step, is }: { step: Step; is: boolean }) =>
      unwrap(
        api.PATCH("/api/v1/applications/{application_id}/steps/{step_id}", {
          body: { done: is },
          params: { path: path(step) },
        }),
      ),
    onError: failed,
    onSettled: settle,
  });
  const remake = useMutation({
    mutationFn: (fields: StepFields) =>
      unwrap(
        api.POST("/api/v1/applications/{application_id}/steps", {
          body: { ...stepBody(fields), done: false },
          params: { path: { application_id: applicationId } },
        }),
      ),
    onError: failed,
    onSettled: settle,
  });
  const remove = useMutation({
    mutationFn: ({ step }: { step: Step; back: StepFields }) =>
      unwrap(
        api.DELETE("/api/v1/applications/{application_id}/steps/{step_id}", {
          params: { path: path(step) },
        }),
      ),
    onSuccess: (_, { step, back }) => {
      announce(`Took off ${step.title}`);
      toast({
        title: "Taken off",
        detail: step.title,
        spoken: true,
        undo: () => remake.mutate(back),
      });
    },
    onError: failed,
    onSettled: settle,
  });
  return {
    done: (step: Step, is: boolean) => {
      announce(is ? `${step.title} is done` : `${step.title} is open again`);
      done.mutate({ step, is });
    },
    remove: (step: Step, back: StepFields) => remove.mutate({ step, back }),
  };
}
