import { LoaderCircle } from "lucide-react";
import { Slot } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";

const variants = {
  /** The single main action of a view. */
  primary: "bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "bg-surface text-ink ring-1 ring-line ring-inset shadow-card hover:bg-hover",
  quiet: "text-ink-soft hover:bg-hover hover:text-ink aria-expanded:bg-hover",
  danger: "bg-danger text-danger-ink hover:bg-danger-hover",
} as const;

const sizes = {
  sm: "h-7 gap-1 px-2 text-sm pointer-coarse:h-9",
  md: "h-8 gap-2 px-3 pointer-coarse:h-11",
  lg: "h-10 gap-2 px-4 text-lg pointer-coarse:h-12",
} as const;

export interface ButtonProps extends ComponentProps<"button"> {
  variant?: keyof typeof variants;
  size?: keyof typeof sizes;
  /** Shows that the action is under way; the button keeps its focus and ignores further presses. */
  loading?: boolean;
  /** Renders the only child (a link) in the button's look. */
  asChild?: boolean;
}

export function Button(props: ButtonProps) {
  const {
    variant = "secondary",
    size = "md",
    loading,
    asChild,
    className,
    children,
    onClick,
    ...rest
  } = props;
  const look = cn(
    "inline-flex shrink-0 items-center justify-center rounded-control font-medium whitespace-nowrap select-none",
    "transition-colors duration-150 ease-out disabled:opacity-50 aria-disabled:opacity-60 [&_svg]:shrink-0",
    variants[variant],
    sizes[size],
    className,
  );
  if (asChild)
    return (
      <Slot.Root className={look} {...rest}>
        {children}
      </Slot.Root>
    );
  return (
    <button
      type="button"
      className={look}
      aria-disabled={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {loading && <LoaderCircle aria-hidden className="animate-spin size-4" />}
      {children}
    </button>
  );
}
