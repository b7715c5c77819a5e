import { cn } from "@/lib/cn";
import { useLetterEditor, type Line } from "../../use-letter-editor";
import { EditBox } from "./edit-box";

const names: Record<Line, { label: string; empty: string }> = {
  greeting: { label: "Greeting", empty: "Add a greeting" },
  closing: { label: "Closing words", empty: "Add closing words" },
  signature: { label: "Your name below the letter", empty: "Add your name" },
};

/** A line around the paragraphs: pressed, it is changed in place. */
export function LetterLine({ name, className }: { name: Line; className?: string }) {
  const { letter, editing, edit } = useLetterEditor();
  const { label, empty } = names[name];
  const text = letter[name];
  if (editing?.kind === "line" && editing.name === name)
    return <EditBox label={label} start={text} oneLine />;
  return (
    <button
      type="button"
      aria-label={text ? `${label}: ${text}` : undefined}
      title="Change it"
      onClick={() => edit({ kind: "line", name })}
      className={cn(
        "-mx-1 block max-w-full rounded-mark px-1 text-left hover:bg-hover",
        !text && "font-sans text-sm text-ink-faint",
        className,
      )}
      style={{ cursor: "text" }}
    >
      {text || empty}
    </button>
  );
}
