import { Search, X } from "lucide-react";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { useShortcuts } from "@/lib/shortcuts";
import { IconButton } from "./icon-button";
import { inputLook } from "./input";
import { KeyHint } from "./key-hint";

interface SearchFieldProps {
  /** Read aloud, and the name of the key `/` that leads here. */
  label: string;
  placeholder?: string;
  value: string;
  /** Called when the typing rests. */
  onChange: (value: string) => void;
  /** Called on the arrow down: to what was found. */
  onLeave?: () => void;
  className?: string;
}

const rest = 200;

/**
 * Searches while one types. What it has sent may come back late (an address changes in its own time), so only a value
 * it did not send itself replaces what is being typed.
 */
export function SearchField({ label, placeholder, value, onChange, onLeave, className }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  const [sent, setSent] = useState<readonly string[]>([]);
  if (value !== seen) {
    setSeen(value);
    const own = sent.indexOf(value);
    setSent(sent.slice(own < 0 ? sent.length : own + 1));
    if (own < 0) setText(value);
  }
  const known = sent.at(-1) ?? value;
  const send = useEffectEvent((next: string) => {
    setSent((before) => [...before, next]);
    onChange(next);
  });
  useEffect(() => {
    if (text === known) return;
    const timer = setTimeout(() => send(text), rest);
    return () => clearTimeout(timer);
  }, [text, known]);
  useShortcuts("Search", [{ keys: "/", label, run: () => field.current?.focus() }]);

  const onKey = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape" && text) setText("");
    else if (event.key === "Escape") event.currentTarget.blur();
    else if (event.key === "ArrowDown" && onLeave) onLeave();
    else return;
    event.preventDefault();
  };
  const clear = () => {
    setText("");
    field.current?.focus();
  };
  return (
    <div className={cn("relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
      />
      <input
        ref={field}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        maxLength={500}
        autoComplete="off"
        enterKeyHint="search"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
        className={cn(
          inputLook,
          "h-9 pr-10 pl-9 pointer-coarse:h-11 [&::-webkit-search-cancel-button]:hidden",
        )}
      />
      <span className="absolute top-1/2 right-1 -translate-y-1/2">
        {text ? (
          <IconButton label="Clear the search" icon={X} size="sm" onClick={clear} />
        ) : (
          <KeyHint keys="/" className="mr-1 pointer-coarse:hidden" />
        )}
      </span>
    </div>
  );
}
