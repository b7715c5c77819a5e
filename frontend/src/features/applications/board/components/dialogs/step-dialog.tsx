import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Segmented } from "@/components/ui/segmented";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { allZones } from "@/lib/applications/zones";
import { asProblem } from "@/lib/problem";
import { stepProblem, type StepFields } from "../../step-fields";
import type { Step, StepKind } from "../../types";
import { useKeepStep } from "../../use-steps";
import { stepOptions, stepWords } from "../../words";

interface StepDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The card it belongs to; null while none is picked. */
  applicationId: string | null;
  /** What the form begins with. */
  initial: StepFields;
  step?: Step | undefined;
  /** Picks the card, where the dialog is opened outside of one. */
  picker?: ReactNode;
}

/** What is to happen when: an interview, a deadline, something to do. */
export function StepDialog(props: StepDialogProps) {
  const { open, onOpenChange, step } = props;
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={step ? "Change the step" : "Next step"} wide>
      {open && <StepForm {...props} />}
    </Dialog>
  );
}

function When({ fields, change }: { fields: StepFields; change: (part: Partial<StepFields>) => void }) {
  const [zones] = useState(allZones);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <Field label="Day" required className="min-w-36 flex-1">
          {(control) => (
            <Input
              {...control}
              type="date"
              value={fields.day}
              onChange={(event) => change({ day: event.currentTarget.value })}
            />
          )}
        </Field>
        {!fields.allDay && (
          <>
            <Field label="From" required className="min-w-24 flex-1">
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  value={fields.time}
                  onChange={(event) => change({ time: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label="Until" className="min-w-24 flex-1">
              {(control) => (
                <Input
                  {...control}
                  type="time"
                  value={fields.until}
                  onChange={(event) => change({ until: event.currentTarget.value })}
                />
              )}
            </Field>
          </>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Checkbox
          label="The whole day"
          checked={fields.allDay}
          onCheckedChange={(checked) => change({ allDay: checked === true })}
        />
        {!fields.allDay && (
          <Field label="Time zone" unmarked className="flex min-w-56 flex-1 items-center gap-2">
            {(control) => (
              <Select
                id={control.id}
                value={fields.zone}
                options={zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
                onValueChange={(zone: string) => change({ zone })}
                className="flex-1"
              />
            )}
          </Field>
        )}
      </div>
    </div>
  );
}

function StepForm({ applicationId, initial, step, picker, onOpenChange }: StepDialogProps) {
  const [fields, setFields] = useState(initial);
  const [tried, setTried] = useState(false);
  const keep = useKeepStep(() => onOpenChange(false));
  const change = (part: Partial<StepFields>) => setFields((before) => ({ ...before, ...part }));
  const problem = keep.error ? asProblem(keep.error) : null;
  const wrong = stepProblem(fields) ?? (applicationId === null ? "Pick the card it belongs to" : undefined);
  const submit = () => {
    setTried(true);
    if (wrong || applicationId === null || keep.isPending) return;
    keep.mutate({ applicationId, fields, step });
  };
  return (
    <form
      noValidate
      aria-label="Step"
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {picker}
      <Segmented
        label="What it is"
        value={fields.kind}
        options={stepOptions}
        onValueChange={(kind: StepKind) =>
          // Of most kinds only the day matters; one that was set by hand stays.
          change({ kind, ...(kind !== "interview" && !step && { allDay: true }) })
        }
      />
      <When fields={fields} change={change} />
      <Field label="Name">
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            placeholder={stepWords[fields.kind]}
            value={fields.title}
            onChange={(event) => change({ title: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Place" hint="An address, a link to the call, a number to ring">
        {(control) => (
          <Input
            {...control}
            maxLength={200}
            value={fields.place}
            onChange={(event) => change({ place: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label="Notes">
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={10_000}
            className="min-h-16"
            value={fields.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
        )}
      </Field>
      {(problem ?? (tried && wrong)) && (
        <Notice tone={problem ? "danger" : "partial"} live>
          {problem
            ? problem.status === 412
              ? "This step was changed in another window. Close this and open it again: what you wrote here stays until then."
              : problem.message
            : wrong}
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={() => onOpenChange(false)}>Cancel</Button>
        <Button type="submit" variant="primary" loading={keep.isPending}>
          {step ? "Save" : "Add step"}
        </Button>
      </div>
    </form>
  );
}
