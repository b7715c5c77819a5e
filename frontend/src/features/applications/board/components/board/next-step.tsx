import { CalendarClock, Flag, ListTodo, MessageCircleReply, type LucideIcon } from "lucide-react";
import { dayKey, dayWord, timeOf, urgencyOf } from "@/lib/applications/due";
import { cn } from "@/lib/cn";
import { formatExact } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import type { StepKind } from "../../types";
import { stepWords } from "../../words";

const icons: Record<StepKind, LucideIcon> = {
  interview: CalendarClock,
  follow_up: MessageCircleReply,
  deadline: Flag,
  offer_deadline: Flag,
  task: ListTodo,
};

interface NextStepProps {
  kind: StepKind;
  at: string;
  /** A day without a time. */
  allDay?: boolean;
  className?: string;
}

/** What is to happen next and when: marked while it is near, and until it is done. */
export function NextStep({ kind, at, allDay, className }: NextStepProps) {
  const today = dayKey(useNow());
  const day = dayKey(new Date(at));
  const urgency = urgencyOf(day, today);
  const Icon = icons[kind];
  return (
    <span
      title={formatExact(at)}
      className={cn(
        "inline-flex h-5 max-w-full items-center gap-1 rounded-mark align-middle text-xs text-ink-soft",
        urgency !== "later" && "bg-cv px-1 font-medium text-ink",
        className,
      )}
    >
      <Icon aria-hidden className="size-3.5 shrink-0" strokeWidth={1.75} />
      <span className="truncate">
        {stepWords[kind]} {urgency === "late" && "was "}
        {dayWord(day, today)}
        {!allDay && urgency === "now" && `, ${timeOf(at)}`}
      </span>
    </span>
  );
}
