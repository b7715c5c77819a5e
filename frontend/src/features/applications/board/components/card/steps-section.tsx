import { CalendarPlus, Download, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { IconButton } from "@/components/ui/icon-button";
import { dayKey, dayWord, timeOf, urgencyOf } from "@/lib/applications/due";
import { ownZone, wallOf, zoneWord } from "@/lib/applications/zones";
import { cn } from "@/lib/cn";
import { useNow } from "@/lib/use-now";
import { fieldsOf, freshStep } from "../../step-fields";
import type { Card, Step } from "../../types";
import { useDownloadStep } from "../../use-calendar-file";
import { useStepActions } from "../../use-steps";
import { stepWords } from "../../words";
import { StepDialog } from "../dialogs/step-dialog";
import { CardSection, Nothing, sheet } from "./card-section";

/** What is to happen with this card and when. */
export function StepsSection({ card }: { card: Card }) {
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<Step | null>(null);
  const today = dayKey(useNow());
  const kind = card.stage === "saved" ? "deadline" : card.stage === "applied" ? "follow_up" : "interview";
  return (
    <CardSection
      title="Next steps"
      action={
        <Button size="sm" onClick={() => setAdding(true)}>
          <CalendarPlus aria-hidden className="size-3.5" /> Add a step
        </Button>
      }
    >
      {card.steps.length === 0 ? (
        <Nothing>Nothing planned. Add an interview or a deadline and it is in your calendar too.</Nothing>
      ) : (
        <ul className={cn(sheet, "divide-y")}>
          {openFirst(card.steps).map((step) => (
            <StepRow key={step.id} step={step} today={today} onChange={() => setChanging(step)} />
          ))}
        </ul>
      )}
      <StepDialog
        open={adding}
        onOpenChange={setAdding}
        applicationId={card.id}
        initial={freshStep(today, kind)}
      />
      <StepDialog
        key={changing?.id}
        open={changing !== null}
        onOpenChange={(open) => !open && setChanging(null)}
        applicationId={card.id}
        initial={changing ? fieldsOf(changing) : freshStep(today)}
        step={changing ?? undefined}
      />
    </CardSection>
  );
}

/** What is open by its date, then what is done. */
function openFirst(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => Number(a.done_at !== null) - Number(b.done_at !== null));
}

/** "Thursday, 10:00–11:00", and what that is where the step was entered. */
function When({ step, today }: { step: Step; today: string }) {
  const day = step.date ?? dayKey(new Date(step.starts_at));
  const elsewhere = !step.all_day && step.time_zone !== ownZone() && wallOf(step.starts_at, step.time_zone);
  const urgent = !step.done_at && urgencyOf(day, today) !== "later";
  return (
    <span className="text-sm text-ink-soft">
      <time
        dateTime={step.date ?? step.starts_at}
        className={cn(
          "inline-block first-letter:uppercase",
          urgent && "rounded-mark bg-cv px-1 font-medium text-ink",
        )}
      >
        {dayWord(day, today)}
        {!step.all_day && `, ${timeOf(step.starts_at)}`}
        {step.ends_at && `–${timeOf(step.ends_at)}`}
      </time>
      {elsewhere && ` (${elsewhere.time} in ${zoneWord(step.time_zone)})`}
      {step.place && ` · ${step.place}`}
    </span>
  );
}

function StepRow({ step, today, onChange }: { step: Step; today: string; onChange: () => void }) {
  const actions = useStepActions(step.application_id);
  const download = useDownloadStep();
  const named = step.title !== stepWords[step.kind];
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      <Checkbox
        label={<span className="sr-only">{step.title} is done</span>}
        checked={step.done_at !== null}
        onCheckedChange={(checked) => actions.done(step, checked === true)}
        className="py-0.5"
      />
      <div className={cn("grid min-w-0 flex-1", step.done_at && "text-ink-faint line-through")}>
        <span className="font-medium break-words">
          {step.title}
          {named && <span className="font-normal text-ink-faint"> · {stepWords[step.kind]}</span>}
        </span>
        <When step={step} today={today} />
        {step.notes && (
          <span className="text-sm break-words whitespace-pre-line text-ink-soft">{step.notes}</span>
        )}
      </div>
      <span className="-my-1 -mr-2 flex shrink-0">
        <IconButton
          icon={Download}
          label={`Download ${step.title} for a calendar`}
          size="sm"
          className="max-sm:hidden"
          onClick={() => download.mutate(step)}
        />
        <IconButton icon={Pencil} label={`Change ${step.title}`} size="sm" onClick={onChange} />
        <IconButton
          icon={Trash2}
          label={`Take off ${step.title}`}
          size="sm"
          onClick={() => actions.remove(step, fieldsOf(step))}
        />
      </span>
    </li>
  );
}
