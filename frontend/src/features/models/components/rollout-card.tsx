import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Confirm } from "@/components/ui/confirm";
import { Field } from "@/components/ui/field";
import { RelativeTime } from "@/components/ui/relative-time";
import { Select } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import { useRollout, type Tagged } from "../queries";

const steps = [0, 1, 5, 10, 25, 50, 75, 100];

/** Who gets the challenger's answers, and what happens by itself. */
export function RolloutCard({ tagged }: { tagged: Tagged }) {
  const { model } = tagged;
  const { rollout, challenger, training } = model;
  const [asking, setAsking] = useState(false);
  const change = useRollout(tagged);
  const shares = [...new Set([...steps, rollout.percentage])].toSorted((a, b) => a - b);
  return (
    <Card title="Roll-out">
      <div className="grid gap-6">
        {challenger ? (
          <>
            <p className="max-w-text text-pretty text-ink-soft">
              <span className="font-mono text-sm text-ink">{challenger.version}</span> passed on held-out data
              and waits. Let it in step by step; the same person always gets the same side.
            </p>
            <Field label="People who get its answers" unmarked hint="By person, not by question.">
              {(control) => (
                <Select
                  {...control}
                  className="w-40"
                  value={String(rollout.percentage)}
                  options={shares.map((value) => ({ value: String(value), label: `${value}%` }))}
                  disabled={change.isPending}
                  onValueChange={(next) => change.mutate({ percentage: Number(next) })}
                />
              )}
            </Field>
            <Switch
              label="Run in the shadow"
              hint="Both answer, people see the version in use, and the differences are counted."
              checked={rollout.shadow}
              disabled={change.isPending}
              onCheckedChange={(shadow) => change.mutate({ shadow })}
            />
            <div>
              <Button loading={change.isPending} onClick={() => setAsking(true)}>
                Put it in use
              </Button>
            </div>
            <Confirm
              open={asking}
              onOpenChange={setAsking}
              title={`Put ${challenger.version} in use`}
              description={`Everyone gets its answers. ${model.champion.version} is kept: you can roll back to it.`}
              action="Put in use"
              onConfirm={() => change.mutate({ promote: true })}
            />
          </>
        ) : (
          <p className="max-w-text text-pretty text-ink-soft">
            {training.trainable
              ? "No version waits. A trained one stands here once it is better than the one in use on data neither has seen."
              : "There is nothing to roll out: this model comes with Career Agent and is not trained here."}
          </p>
        )}
        {training.trainable && (
          <>
            <Switch
              label="Let in by itself"
              hint="A version that passes goes in use at once, and falls back by itself where it fails."
              checked={rollout.automatic}
              disabled={change.isPending}
              onCheckedChange={(automatic) => change.mutate({ automatic })}
            />
            <Switch
              label="Train every week"
              hint="In the background, where there are enough rows."
              checked={rollout.retrain === "weekly"}
              disabled={change.isPending}
              onCheckedChange={(weekly) => change.mutate({ retrain: weekly ? "weekly" : "off" })}
            />
          </>
        )}
        {rollout.changed_at && (
          <p className="text-sm text-ink-faint">
            Changed <RelativeTime at={rollout.changed_at} />.
          </p>
        )}
      </div>
    </Card>
  );
}
