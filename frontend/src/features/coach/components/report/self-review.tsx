import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { useReview } from "../../queries";
import type { ReportAnswer } from "../../types";
import { ownScores, scoreWord } from "../../words";

interface SelfReviewProps {
  conversationId: string;
  messageId: string;
  answer: ReportAnswer;
}

const none = "none";
const options = [{ value: none, label: "No view" }, ...ownScores];

/** One's own scores and a note; kept as they are given. */
export function SelfReview({ conversationId, messageId, answer: { rubric, review } }: SelfReviewProps) {
  const keep = useReview(conversationId);
  const [scores, setScores] = useState<ReadonlyMap<string, number>>(
    () => new Map(review?.scores.map(({ name, score }) => [name, score])),
  );
  const [text, setText] = useState(review?.note ?? "");
  const send = (next: ReadonlyMap<string, number>, note: string) =>
    keep.mutate({
      messageId,
      scores: [...next].map(([name, score]) => ({ name, score })),
      note: note.trim() || null,
    });
  const judge = (name: string, value: string) => {
    const next = new Map(scores);
    if (value === none) next.delete(name);
    else next.set(name, Number(value));
    setScores(next);
    send(next, text);
  };
  return (
    <div className="mt-4 grid gap-4">
      <ul className="grid gap-3 sm:grid-cols-2 sm:gap-x-8">
        {rubric.map(({ name, label, score, best }) => (
          <li key={name} className="flex items-center justify-between gap-3">
            <span className="min-w-0">
              {label}
              <span className="block text-sm text-ink-faint">
                Rules: {scoreWord(score, best).toLowerCase()}
              </span>
            </span>
            <Select
              compact
              aria-label={`Your view of: ${label}`}
              value={String(scores.get(name) ?? none)}
              options={options}
              onValueChange={(value) => judge(name, value)}
              className="w-32 shrink-0"
            />
          </li>
        ))}
      </ul>
      <Field
        label="A note to yourself"
        aside={keep.isPending ? "Saving" : keep.isSuccess ? "Saved" : undefined}
        hint="Kept as you leave the field. Nobody else reads it."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            maxLength={2000}
            className="min-h-16"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={() => text.trim() !== (review?.note ?? "") && send(scores, text)}
          />
        )}
      </Field>
    </div>
  );
}
