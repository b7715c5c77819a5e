import { Check, Circle, CircleHelp, Pencil } from "lucide-react";
import { cn } from "@/lib/cn";
import type { Fact } from "../../types";

const looks = {
  checked: { icon: Check, words: "checked", look: "bg-met text-ink" },
  fixed: { icon: Pencil, words: "put right by you", look: "bg-met text-ink" },
  unsure: { icon: CircleHelp, words: "not sure", look: "bg-cv text-ink" },
  open: { icon: Circle, words: "not checked yet", look: "text-ink-faint" },
} as const;

export function stateOf(fact: Fact, unsure: boolean): keyof typeof looks {
  if (fact.edited) return "fixed";
  if (fact.checked) return "checked";
  return unsure ? "unsure" : "open";
}

/** Whether a fact is checked: by shape and word as well as by colour. */
export function FactState({ fact, unsure }: { fact: Fact; unsure: boolean }) {
  const { icon: Icon, words, look } = looks[stateOf(fact, unsure)];
  return (
    <span className={cn("grid size-5 shrink-0 place-items-center rounded-full", look)} title={words}>
      <Icon aria-hidden className="size-3" strokeWidth={2.5} />
      <span className="sr-only">{words}</span>
    </span>
  );
}
