import { Link } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { ProgressBar } from "@/components/ui/progress";
import { plural } from "@/lib/format";
import { SaveState } from "../save-state";

/** How far the check is, and that everything is saved. */
export function ReviewHeader({ checked, total }: { checked: number; total: number }) {
  return (
    <header className="sticky top-(--top-bar) z-10 grid gap-2 border-b bg-paper px-4 py-3 sm:px-6 lg:static">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
        <div className="flex min-w-0 flex-wrap items-baseline gap-x-4">
          <Link
            to="/profile"
            className="-ml-1 flex w-fit items-center gap-1 self-center rounded-control pr-1 text-sm text-ink-soft hover:text-ink"
          >
            <ChevronLeft aria-hidden className="size-4" /> Profile
          </Link>
          <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
            Check what we read
          </h1>
          <p className="text-ink-soft tabular" aria-live="polite">
            {checked} of {plural(total, "fact")} checked
          </p>
        </div>
        <SaveState undoKey="u" />
      </div>
      <ProgressBar label="Facts checked" done={checked} total={total} />
    </header>
  );
}
