import { useState, type SubmitEvent } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { useUser } from "@/lib/session/session";
import { useTryMail } from "../../queries/mail";

/** Sends a test, and says what the server said. */
export function TrialCard() {
  const { email } = useUser();
  const [to, setTo] = useState(email);
  const trial = useTryMail();
  const problem = trial.isError ? asProblem(trial.error) : null;
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    trial.mutate(to);
  };
  return (
    <Card title="Send a test">
      <form noValidate onSubmit={send} className="grid gap-3">
        <Field label="To" required error={problem?.forField("to")}>
          {(control) => (
            <div className="flex flex-wrap gap-2">
              <Input
                {...control}
                type="email"
                className="min-w-0 flex-1 basis-52"
                value={to}
                onChange={(event) => setTo(event.target.value)}
              />
              <Button type="submit" className="h-9" loading={trial.isPending}>
                Send a test
              </Button>
            </div>
          )}
        </Field>
        {problem?.errors.length === 0 && (
          <Notice tone="partial" live>
            {problem.message}
          </Notice>
        )}
        <p role="status" className="text-sm text-ink-soft empty:hidden">
          {trial.data?.detail}
        </p>
      </form>
    </Card>
  );
}
