import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

/** The look of anything one types into. */
export const inputLook = cn(
  "w-full rounded-control bg-surface px-3 text-base text-ink ring-1 ring-line-strong ring-inset",
  "transition-shadow duration-150 ease-out placeholder:text-ink-faint",
  "hover:ring-ink-faint focus-visible:ring-2 focus-visible:ring-accent focus-visible:outline-none",
  "disabled:opacity-60 aria-invalid:ring-danger pointer-coarse:text-lg",
);

export function Input({ className, type = "text", ...rest }: ComponentProps<"input">) {
  return <input type={type} className={cn(inputLook, "h-9 pointer-coarse:h-11", className)} {...rest} />;
}
