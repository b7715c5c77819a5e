import type { Schema } from "@/api/types";
import { formatUsd } from "@/lib/usage/money";
import type { Instance, LimitPatch } from "./queries";

type LimitName = keyof Schema<"AdminLimits">;
type FieldName = LimitName | "credits_start" | "credits_monthly";

/** The fields as typed. */
export type Draft = Record<FieldName, string>;

export const limitFields: readonly { name: FieldName; label: string; money: LimitName | null }[] = [
  { name: "day", label: "Everyone, in a day", money: "day" },
  { name: "month", label: "Everyone, in a month", money: "month" },
  { name: "person_day", label: "One person, in a day", money: "person_day" },
  { name: "person_month", label: "One person, in a month", money: "person_month" },
  { name: "call", label: "One answer", money: "call" },
  { name: "credits_start", label: "Credits to begin with", money: null },
  { name: "credits_monthly", label: "Credits each month", money: null },
];

function valueOf(name: FieldName, instance: Instance): number {
  if (name === "credits_start") return instance.credits.start;
  if (name === "credits_monthly") return instance.credits.monthly;
  return instance.limits[name];
}

export function draftOf(instance: Instance): Draft {
  const entries = limitFields.map(({ name }) => [name, `${valueOf(name, instance)}`]);
  return Object.fromEntries(entries) as Draft;
}

function read(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text.replace(",", "."));
}

/** What is wrong with what was typed, by field. */
export function problemsOf(draft: Draft, instance: Instance): Partial<Record<FieldName, string>> {
  const found: Partial<Record<FieldName, string>> = {};
  for (const { name, money } of limitFields) {
    const value = read(draft[name]);
    const most = money ? instance.ceilings[money] : 1_000_000;
    if (Number.isNaN(value) || value < 0) found[name] = "Give a number, 0 or more.";
    else if (!money && !Number.isInteger(value)) found[name] = "Credits are whole.";
    else if (value > most) found[name] = money ? `At most ${formatUsd(most)}.` : "At most a million.";
  }
  return found;
}

/** The fields that were changed. */
export function changesOf(draft: Draft, instance: Instance): LimitPatch {
  const patch: LimitPatch = {};
  for (const { name } of limitFields)
    if (read(draft[name]) !== valueOf(name, instance)) patch[name] = read(draft[name]);
  return patch;
}

/** The same fields as they were. */
export function patchBack(patch: LimitPatch, instance: Instance): LimitPatch {
  const names = limitFields.map(({ name }) => name).filter((name) => name in patch);
  return Object.fromEntries(names.map((name) => [name, valueOf(name, instance)]));
}
