import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { inputLook } from "./input";

/** Grows with what is written, where the browser can. */
export function Textarea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(inputLook, "field-sizing-content min-h-24 py-2", className)}
      {...rest}
    />
  );
}
