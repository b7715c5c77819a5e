import type { Schema } from "@/api/types";
import { instantOf, ownZone, wallOf } from "@/lib/applications/zones";
import type { Step, StepKind } from "./types";

/** A step as the form holds it. */
export interface StepFields {
  kind: StepKind;
  title: string;
  day: string;
  allDay: boolean;
  time: string;
  /** Empty where no end is known. */
  until: string;
  zone: string;
  place: string;
  notes: string;
}

const timed: ReadonlySet<StepKind> = new Set(["interview"]);

export function freshStep(day: string, kind: StepKind = "interview"): StepFields {
  return {
    kind,
    title: "",
    day,
    allDay: !timed.has(kind),
    time: "10:00",
    until: "",
    zone: ownZone(),
    place: "",
    notes: "",
  };
}

export function fieldsOf(step: Step): StepFields {
  const { day, time } = wallOf(step.starts_at, step.time_zone);
  return {
    kind: step.kind,
    title: step.title,
    day: step.date ?? day,
    allDay: step.all_day,
    time: step.all_day ? "10:00" : time,
    until: step.ends_at ? wallOf(step.ends_at, step.time_zone).time : "",
    zone: step.time_zone,
    place: step.place,
    notes: step.notes,
  };
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What the server is sent. An end before the start is on the next day: a night shift is looked at too. */
export function stepBody(fields: StepFields): Omit<Schema<"ApplicationStepIn">, "done"> {
  const { kind, day, time, until, zone } = fields;
  const words = {
    kind,
    time_zone: zone,
    ...(fields.title.trim() && { title: fields.title.trim() }),
    place: fields.place.trim() || null,
    notes: fields.notes.trim() || null,
  };
  if (fields.allDay) return { ...words, date: day };
  const last = until !== "" && until < time ? nextDay(day) : day;
  return {
    ...words,
    starts_at: instantOf(day, time, zone),
    ends_at: until === "" ? null : instantOf(last, until, zone),
  };
}

export function stepProblem({ day, time, allDay }: StepFields): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return "Say on which day";
  return allDay || /^\d{2}:\d{2}$/.test(time)
    ? undefined
    : "Say at what time, or that it takes the whole day";
}
