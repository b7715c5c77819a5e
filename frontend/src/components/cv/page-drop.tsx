import { FileDown } from "lucide-react";
import { useEffect, useEffectEvent, useState } from "react";
import { oneAtATime } from "@/lib/file-rules";

function carriesFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

interface PageDropProps {
  label: string;
  onFile: (file: File) => void;
  onRefusal: (reason: string) => void;
}

/** Takes a file dropped anywhere on the page; while one is dragged over it the page says so. */
export function PageDrop({ label, onFile, onRefusal }: PageDropProps) {
  const [over, setOver] = useState(false);
  const enter = useEffectEvent((event: DragEvent) => {
    if (!carriesFile(event)) return;
    // Without this the browser would leave the dashboard and open the file.
    event.preventDefault();
    setOver(true);
  });
  const leave = useEffectEvent((event: DragEvent) => {
    if (event.relatedTarget === null) setOver(false);
  });
  const drop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    // The drop area inside the page has taken it already.
    if (event.defaultPrevented) return;
    event.preventDefault();
    const [file, ...others] = event.dataTransfer?.files ?? [];
    if (others.length > 0) onRefusal(oneAtATime);
    else if (file) onFile(file);
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener("dragenter", enter, { signal });
    window.addEventListener("dragover", enter, { signal });
    window.addEventListener("dragleave", leave, { signal });
    window.addEventListener("drop", drop, { signal });
    return () => stop.abort();
  }, []);
  if (!over) return null;
  return (
    <div
      aria-hidden
      className="pointer-events-none fixed inset-0 z-30 grid animate-appear place-items-center bg-accent-soft/85 p-4"
    >
      <div className="absolute inset-4 rounded-card border-2 border-dashed border-accent" />
      <p className="flex items-center gap-3 text-xl font-semibold text-accent-text">
        <FileDown className="size-6" strokeWidth={1.75} />
        {label}
      </p>
    </div>
  );
}
