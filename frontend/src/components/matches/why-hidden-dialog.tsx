import { useEffect, useEffectEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { stopAsking, useAsked, useWhyHidden } from "@/lib/matches/why-hidden";
import { asProblem } from "@/lib/problem";
import { WhyHiddenAnswer } from "./why-hidden-answer";

/** An address in, reasons out, from anywhere: absence is never silent. */
export function WhyHiddenDialog() {
  const asked = useAsked();
  // Who signs in next has not asked.
  useEffect(() => stopAsking, []);
  return (
    <Dialog
      open={asked !== null}
      onOpenChange={(open) => !open && stopAsking()}
      wide
      title="Why don’t I see this job?"
      description="Paste the address of any job. You hear where it is, or why it is not on your list, and what to do."
    >
      {asked && <Question address={asked.address} />}
    </Dialog>
  );
}

function Question({ address }: { address: string }) {
  const [url, setUrl] = useState(address);
  const why = useWhyHidden();
  const find = (wanted: string) => {
    if (wanted.trim()) why.mutate(wanted.trim());
  };
  const begin = useEffectEvent(() => find(address));
  useEffect(() => begin(), []);
  return (
    <>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          find(url);
        }}
      >
        <Field
          label="Address of the job"
          required
          error={why.error ? asProblem(why.error).message : undefined}
        >
          {(control) => (
            <div className="flex gap-2">
              <Input
                {...control}
                type="url"
                inputMode="url"
                placeholder="https://"
                maxLength={2_000}
                value={url}
                onChange={(event) => setUrl(event.currentTarget.value)}
              />
              <Button
                type="submit"
                variant={why.data ? "secondary" : "primary"}
                className="h-9 pointer-coarse:h-11"
                loading={why.isPending}
              >
                Find out
              </Button>
            </div>
          )}
        </Field>
      </form>
      <div aria-live="polite" className="mt-4 empty:hidden">
        {why.data && why.variables && (
          <WhyHiddenAnswer key={why.submittedAt} answer={why.data} address={why.variables} />
        )}
      </div>
    </>
  );
}
