import { cn } from "@/lib/cn";

/** Two highlighter strokes that overlap: the CV's amber, the posting's blue, green where they meet. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden className={cn("size-6", className)}>
      <path
        d="M4.2 9.6 20.4 5.2a2 2 0 0 1 2.5 1.5l1.9 8.1a2 2 0 0 1-1.5 2.4L7.6 21a2 2 0 0 1-2.4-1.4L2.8 12a2 2 0 0 1 1.4-2.4Z"
        fill="oklch(0.83 0.155 85)"
      />
      <path
        d="m9 15.2 16.6-2.4a2 2 0 0 1 2.3 1.7l1 8.3a2 2 0 0 1-1.7 2.2l-16.7 2a2 2 0 0 1-2.2-1.7l-1-7.9A2 2 0 0 1 9 15.2Z"
        fill="oklch(0.7 0.115 248)"
      />
      <path
        d="m9 15.2 15.9-2.3.4 1.9a2 2 0 0 1-1.5 2.4L7.7 21 7.3 17.4A2 2 0 0 1 9 15.2Z"
        fill="oklch(0.6 0.13 157)"
      />
    </svg>
  );
}

/** The mark and the name. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn("inline-flex items-center gap-2 font-semibold tracking-tight", className)}>
      <LogoMark />
      Career Agent
    </span>
  );
}

/** The motif as a quiet ground for an icon. */
export function Strokes({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 96 48" aria-hidden preserveAspectRatio="none" className={className}>
      <path
        d="M8 13.5 66 7c2-.2 3.4.8 3.7 2.6l1.8 12c.2 1.6-.8 2.9-2.8 3.1L13 30.4c-2 .2-3.3-.7-3.7-2.3L5.6 16.6c-.4-1.6.5-2.9 2.4-3.1Z"
        fill="var(--color-cv)"
      />
      <path
        d="m28 22.5 57-4c2-.1 3.4 1 3.6 2.7l1.2 12.4c.1 1.7-1 2.9-3 3l-56.4 4c-2 .1-3.3-.9-3.5-2.6l-1.8-12.4c-.2-1.7.9-3 2.9-3.1Z"
        fill="var(--color-job)"
      />
      <path
        d="m28 22.5 43-3 .5 2.1c.2 1.6-.8 2.9-2.8 3.1l-42.4 4.4-1.2-3.5c-.2-1.7.9-3 2.9-3.1Z"
        fill="var(--color-met)"
      />
    </svg>
  );
}
