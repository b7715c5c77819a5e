import { LoaderCircle, Upload } from "lucide-react";
import { useId, useState, type DragEvent } from "react";
import { cn } from "@/lib/cn";
import { formatBytes } from "@/lib/format";

const mostBytes = 10_000_000;

interface AnyFileDropProps {
  busy: boolean;
  onFiles: (files: File[]) => void;
}

/** Takes files of any kind in one quiet line; the server says which it does not keep. */
export function AnyFileDrop({ busy, onFiles }: AnyFileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState("");
  const take = (files: File[]) => {
    const large = files.filter(({ size }) => size > mostBytes);
    setRefusal(
      large.map(({ name, size }) => `“${name}” has ${formatBytes(size)}; a file may have 10 MB.`).join(" "),
    );
    const taken = files.filter(({ size }) => size <= mostBytes);
    if (taken.length > 0) onFiles(taken);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  const Icon = busy ? LoaderCircle : Upload;
  return (
    <div>
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
          "flex cursor-pointer items-center justify-center gap-2 rounded-card border border-dashed border-line-strong px-4 py-3 text-sm text-ink-soft hover:bg-hover",
          "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent",
          over && "border-accent bg-accent-soft",
        )}
      >
        <Icon aria-hidden className={cn("size-4 text-accent-text", busy && "animate-spin")} />
        <span>
          Drop files here or{" "}
          <span className="font-medium text-accent-text underline underline-offset-2">choose them</span>
        </span>
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          aria-describedby={refusal ? `${id}-refusal` : undefined}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            // The same file can be chosen again.
            event.currentTarget.value = "";
          }}
        />
      </label>
      <p id={`${id}-refusal`} role="alert" className="mt-1 text-sm text-danger empty:hidden">
        {refusal}
      </p>
    </div>
  );
}
