import { Upload } from "lucide-react";
import { useId, useRef, useState, type DragEvent, type ReactNode } from "react";
import { cn } from "@/lib/cn";
import { oneAtATime, refusalFor, type FileRules } from "@/lib/file-rules";

interface FileDropProps {
  rules: FileRules;
  /** "Drop your CV here". */
  title: string;
  /** What is accepted, in words. */
  hint: ReactNode;
  onFile?: (file: File) => void;
  /** Takes several at once, instead of `onFile`; those that cannot be taken are left out and named. */
  onFiles?: (files: File[]) => void;
  /** Says elsewhere why a file cannot be taken; without it that stands below. */
  onRefusal?: (reason: string) => void;
  disabled?: boolean;
  /** Small, beside other things. */
  compact?: boolean;
  className?: string;
}

/** A place to drop a file or choose one; says at once why a file cannot be taken. */
export function FileDrop({
  rules,
  title,
  hint,
  onFile,
  onFiles,
  onRefusal,
  disabled,
  compact,
  className,
}: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const refuse = (reason: string) => (onRefusal ? onRefusal(reason) : setRefusal(reason));
  const take = (file: File | undefined) => {
    if (!file) return;
    const reason = refusalFor(file, rules);
    if (reason) {
      refuse(reason);
      return;
    }
    setRefusal(null);
    onFile?.(file);
  };
  const takeAll = (files: File[]) => {
    const reasons = files.map((file) => refusalFor(file, rules));
    const taken = files.filter((_, index) => reasons[index] === null);
    setRefusal(null);
    const said = reasons.filter((reason) => reason !== null).join(" ");
    if (said) refuse(said);
    if (taken.length > 0) onFiles?.(taken);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const { files } = event.dataTransfer;
    if (disabled) return;
    if (onFiles) takeAll([...files]);
    else if (files.length > 1) refuse(oneAtATime);
    else take(files[0]);
  };
  return (
    <div className={className}>
      {/* The label only adds dropping; choosing by click and by keyboard is the input's own. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- see above */}
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          "grid cursor-pointer justify-items-center gap-1 rounded-card border-2 border-dashed border-line-strong px-6 text-center",
          compact ? "py-4" : "py-12",
          "transition-colors duration-150 ease-out hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          over && "border-accent bg-accent-soft",
          disabled && "pointer-events-none opacity-60",
        )}
      >
        <Upload
          aria-hidden
          className={cn("text-accent-text", compact ? "mb-1 size-5" : "mb-2 size-6")}
          strokeWidth={1.75}
        />
        <span className={cn("font-semibold", !compact && "text-lg")}>{title}</span>
        <span className="text-ink-soft">
          or{" "}
          <span className="font-medium text-accent-text underline underline-offset-2">
            {onFiles ? "choose files" : "choose a file"}
          </span>
        </span>
        <span className="mt-1 text-sm text-ink-faint">{hint}</span>
        <input
          ref={input}
          id={id}
          type="file"
          multiple={onFiles !== undefined}
          accept={rules.extensions.map((extension) => `.${extension}`).join(",")}
          disabled={disabled}
          aria-describedby={refusal ? `${id}-refusal` : undefined}
          className="sr-only"
          onChange={(event) => {
            if (onFiles) takeAll([...(event.currentTarget.files ?? [])]);
            else take(event.currentTarget.files?.[0]);
            // The same file can be chosen again after it was mended.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <p id={`${id}-refusal`} role="alert" className="mt-2 text-sm text-danger empty:hidden">
        {refusal}
      </p>
    </div>
  );
}
