import { useEffect, useEffectEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Textarea } from "@/components/ui/textarea";
import { asProblem } from "@/lib/problem";
import type { Card } from "../../types";
import { Conflict, useCardEdit } from "../../use-card-edit";
import { unsaved } from "../../unsaved";
import { CardSection } from "./card-section";

const rest = 900;

type Saving = "idle" | "waiting" | "saving" | "saved" | "failed";

const words: Record<Saving, string> = {
  idle: "",
  waiting: "Not saved yet",
  saving: "Saving",
  saved: "Saved",
  failed: "Not saved",
};

/** What one writes down about a card, saved while one writes. What was typed is never lost to another window's words. */
export function NotesSection({ card }: { card: Card }) {
  const [text, setText] = useState(() => unsaved.get(card.id) ?? card.notes);
  // The notes as they were when this text began to differ from them.
  const [base, setBase] = useState(card);
  const [saving, setSaving] = useState<Saving>(unsaved.has(card.id) ? "waiting" : "idle");
  const [theirs, setTheirs] = useState<Card | null>(null);
  const [reason, setReason] = useState("");
  const edit = useCardEdit(card.id);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Changed elsewhere while nothing was typed here: shown as it is there.
  if (card.notes !== base.notes && text === base.notes && theirs === null) {
    setBase(card);
    setText(card.notes);
  }
  const send = (words: string, from: Card) => {
    setSaving("saving");
    edit.mutate(
      { patch: { notes: words }, base: from },
      {
        onSuccess: (kept) => {
          setBase(kept);
          setTheirs(null);
          if (unsaved.get(card.id) === words) unsaved.delete(card.id);
          setSaving("saved");
        },
        onError: (error) => {
          setSaving("failed");
          if (error instanceof Conflict) setTheirs(error.present);
          else setReason(asProblem(error).message);
        },
      },
    );
  };
  const sendLater = useEffectEvent(() => send(text, base));
  const dirty = text !== base.notes;
  useEffect(() => {
    if (!dirty || theirs) return;
    timer.current = setTimeout(sendLater, rest);
    return () => clearTimeout(timer.current);
  }, [text, dirty, theirs, base]);
  const flush = useEffectEvent(() => {
    if (dirty && !theirs)
      edit.mutate({ patch: { notes: text }, base }, { onSuccess: () => unsaved.delete(card.id) });
  });
  useEffect(() => () => flush(), []);

  const type = (words: string) => {
    setText(words);
    unsaved.set(card.id, words);
    setSaving("waiting");
  };
  const settle = (words: string, from: Card) => {
    setText(words);
    setTheirs(null);
    setBase(from);
    if (words === from.notes) {
      unsaved.delete(card.id);
      setSaving("saved");
    }
  };
  return (
    <CardSection
      title="Notes"
      aside={
        <span role="status" className={saving === "failed" ? "text-danger" : undefined}>
          {words[saving]}
        </span>
      }
    >
      <Textarea
        aria-label="Notes"
        rows={3}
        maxLength={10_000}
        placeholder="What they said, what to ask, what to remember"
        value={text}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => {
          if (!dirty || theirs) return;
          clearTimeout(timer.current);
          send(text, base);
        }}
        className="min-h-20"
      />
      {saving === "failed" && !theirs && (
        <Notice
          tone="danger"
          live
          action={
            <Button size="sm" onClick={() => send(text, base)}>
              Try again
            </Button>
          }
        >
          {reason} What you wrote stays here.
        </Notice>
      )}
      {theirs && (
        <Notice tone="partial" live>
          <p className="font-medium">These notes were changed in another window too. There they say:</p>
          <p className="my-2 max-h-40 overflow-y-auto rounded-control bg-surface px-3 py-2 whitespace-pre-line">
            {theirs.notes || "Nothing: they were emptied."}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button size="sm" onClick={() => settle(`${text}\n\n${theirs.notes}`.trim(), theirs)}>
              Keep both
            </Button>
            <Button size="sm" onClick={() => settle(text, theirs)}>
              Keep mine
            </Button>
            <Button size="sm" onClick={() => settle(theirs.notes, theirs)}>
              Take theirs
            </Button>
          </div>
        </Notice>
      )}
    </CardSection>
  );
}
