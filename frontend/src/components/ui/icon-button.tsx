import type { LucideIcon } from "lucide-react";
import { cn } from "@/lib/cn";
import { Button, type ButtonProps } from "./button";
import { Tooltip } from "./tooltip";

interface IconButtonProps extends Omit<ButtonProps, "children" | "asChild"> {
  icon: LucideIcon;
  /** Read aloud and shown as the tooltip. */
  label: string;
  /** The key that does the same. */
  keys?: string;
}

export function IconButton({
  icon: Icon,
  label,
  keys,
  variant = "quiet",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <Button
        variant={variant}
        aria-label={label}
        className={cn("w-8 px-0 pointer-coarse:w-11", className)}
        {...rest}
      >
        <Icon aria-hidden className="size-4" />
      </Button>
    </Tooltip>
  );
}
