import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

const tones = {
  info: { look: "bg-job/60", icon: Info },
  partial: { look: "bg-cv/60", icon: CircleAlert },
  danger: { look: "bg-danger-soft", icon: CircleAlert },
} as const;

interface NoticeProps {
  tone?: keyof typeof tones;
  /** Read aloud as soon as it appears. */
  live?: boolean;
  action?: ReactNode;
  children: ReactNode;
}

/** A sentence in the flow of a page: what is missing and why, what failed to save. */
export function Notice({ tone = "info", live, action, children }: NoticeProps) {
  const { look, icon: Icon } = tones[tone];
  return (
    <div
      role={live ? "alert" : undefined}
      className={cn("flex min-w-0 items-start gap-2 rounded-control px-3 py-2 text-ink", look)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">{children}</div>
      {action}
    </div>
  );
}
