import { MessageSquare, Mic } from "lucide-react";
import type { Mode } from "../../types";
import { ChoiceCard } from "./choice-card";

const options = [
  {
    mode: "chat",
    icon: MessageSquare,
    title: "Talk freely",
    text: "Ask what you like: whether a job fits, what is missing, how to tell your story, what to ask for.",
  },
  {
    mode: "interview",
    icon: Mic,
    title: "Practise an interview",
    text: "Questions one by one, from the posting and your gaps. Each answer is judged, and a report comes at the end.",
  },
] as const;

export function ModeChoice({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-3 font-medium">What kind</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {options.map(({ mode, icon: Icon, title, text }) => (
          <ChoiceCard
            key={mode}
            name="mode"
            value={mode}
            checked={value === mode}
            onChange={() => onChange(mode)}
          >
            <span className="flex items-center gap-2 font-medium">
              <Icon aria-hidden className="size-4 text-ink-soft" />
              {title}
            </span>
            <span className="text-sm text-pretty text-ink-soft">{text}</span>
          </ChoiceCard>
        ))}
      </div>
    </fieldset>
  );
}
