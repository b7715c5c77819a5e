import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { formatUsd } from "@/lib/usage/money";
import { changesOf, draftOf, limitFields, patchBack, problemsOf, type Draft } from "../limits";
import { useLimits, type Instance } from "../queries";

const hints: Partial<Record<keyof Draft, string>> = {
  credits_start: "For new accounts",
  credits_monthly: "Filled up to so many",
};

interface LimitsCardProps {
  instance: Instance;
  etag: string | null;
}

/** What may be spent; the operator's settings are the ceiling, and they can be gone back to. */
export function LimitsCard({ instance, etag }: LimitsCardProps) {
  const [draft, setDraft] = useState<Draft>(() => draftOf(instance));
  const limits = useLimits();
  const patch = changesOf(draft, instance);
  const problems = problemsOf(draft, instance);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (Object.keys(problems).length > 0 || Object.keys(patch).length === 0) return;
    limits.mutate(
      { patch, etag },
      {
        onSuccess: () =>
          toast({
            title: "The limits are kept",
            undo: () => limits.mutate({ patch: patchBack(patch, instance), etag: null }),
          }),
        onError: (error) =>
          toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  };
  return (
    <Card title="Limits" description="In US dollars. They can’t be higher than this instance’s settings.">
      <form onSubmit={save} className="grid gap-4" noValidate>
        <div className="grid grid-cols-2 gap-4">
          {limitFields.map(({ name, label, money }) => (
            <Field
              key={name}
              label={label}
              unmarked
              error={problems[name]}
              hint={money ? `At most ${formatUsd(instance.ceilings[money])}` : hints[name]}
            >
              {(control) => (
                <Input
                  {...control}
                  inputMode="decimal"
                  value={draft[name]}
                  onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
        </div>
        <div className="flex justify-end">
          <Button type="submit" loading={limits.isPending} disabled={Object.keys(patch).length === 0}>
            Keep limits
          </Button>
        </div>
      </form>
    </Card>
  );
}
