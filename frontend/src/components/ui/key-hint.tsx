import { cn } from "@/lib/cn";

const isMac = typeof navigator !== "undefined" && /mac|iphone|ipad/i.test(navigator.userAgent);
const names: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl",
  enter: "↵",
  escape: "Esc",
  up: "↑",
  down: "↓",
  shift: "⇧",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  delete: "Del",
  pageup: "PgUp",
  pagedown: "PgDn",
};

/** Keys as caps: "mod+k" or the sequence "g m". */
export function KeyHint({
  keys,
  inverted,
  className,
}: {
  keys: string;
  inverted?: boolean;
  className?: string;
}) {
  return (
    <span className={cn("inline-flex items-center gap-1", className)}>
      {(keys.length === 1 ? [keys] : keys.split(/[ +]/)).map((key) => (
        <kbd
          key={key}
          className={cn(
            "inline-flex h-5 min-w-5 items-center justify-center rounded-[4px] px-1 font-sans text-xs leading-none",
            inverted ? "bg-ink/15 text-paper" : "bg-sunken text-ink-soft ring-1 ring-line ring-inset",
          )}
        >
          {names[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
        </kbd>
      ))}
    </span>
  );
}
