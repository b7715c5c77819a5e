import { Search, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { KeyHint } from "@/components/ui/key-hint";
import { inputLook } from "@/components/ui/input";
import { cn } from "@/lib/cn";
import { useDebounced } from "@/lib/use-debounced";
import { useShortcuts } from "@/lib/shortcuts";

interface SearchFieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Searches while one types; the address follows when the typing rests. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const settled = useDebounced(text);
  // The address changed by itself (back, a link, "clear all"): the field follows it.
  if (value !== seen) {
    setSeen(value);
    if (value !== settled) setText(value);
  }
  useEffect(() => {
    if (settled === text && settled !== value) onChange(settled);
  }, [settled, text, value, onChange]);
  useShortcuts("Search", [{ keys: "/", label: "Search jobs", run: () => field.current?.focus() }]);

  return (
    <div className="relative">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={field}
        type="search"
        aria-label="Search jobs"
        placeholder="Title, skill, company, “exact words”, -not"
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          if (text) setText("");
          else event.currentTarget.blur();
        }}
        className={cn(
          inputLook,
          "h-9 pr-10 pl-9 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <span className="absolute top-1/2 right-2 -translate-y-1/2">
        {text ? (
          <IconButton label="Clear the search" icon={X} size="sm" onClick={() => setText("")} />
        ) : (
          <KeyHint keys="/" />
        )}
      </span>
    </div>
  );
}
