import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { X } from "lucide-react";
import type { Wish } from "../../types";
import type { Writing } from "../../writing";
import { Refusal } from "./refusal";

interface WritingOutcomeProps {
  writing: Writing | undefined;
  onWrite: (wish: Wish, regenerate: boolean) => void;
  onDismiss: () => void;
}

/** Why no letter came of the last writing: refused, or stopped. */
export function WritingOutcome({ writing, onWrite, onDismiss }: WritingOutcomeProps) {
  if (writing?.sentences !== null) return null;
  const { refusal, stopped, wish } = writing;
  if (refusal)
    return (
      <Refusal
        problem={refusal}
        onDraft={() => onWrite({ ...wish, engine: "evidence" }, false)}
        onAgain={() => onWrite(wish, false)}
      />
    );
  if (!stopped) return null;
  return (
    <Notice action={<IconButton icon={X} label="Dismiss" className="-my-1" onClick={onDismiss} />}>
      You stopped the writing; what had come is not kept.
    </Notice>
  );
}
