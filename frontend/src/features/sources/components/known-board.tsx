import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Schema } from "@/api/types";

interface KnownBoardRowProps {
  board: Schema<"KnownBoard">;
  /** Stands beside the source: how many jobs led here. */
  note?: string;
  pending: boolean;
  onFollow: () => void;
}

/** A company that could be followed, in one press. */
export function KnownBoardRow({ board, note, pending, onFollow }: KnownBoardRowProps) {
  const page = board.page_url;
  return (
    <div className="flex min-h-14 items-center gap-4 border-b px-4 py-2 sm:px-6">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{board.label}</p>
        <p className="truncate text-sm text-ink-faint">
          {board.source_label}
          {note && ` · ${note}`}
          {page && (
            <>
              {" · "}
              <a href={page} target="_blank" rel="noopener" className="rounded-[2px] hover:underline">
                {page.replace(/^https?:\/\//, "")}
                <span className="sr-only"> (new tab)</span>
              </a>
            </>
          )}
        </p>
      </div>
      {board.followed ? (
        <span className="flex shrink-0 items-center gap-1 text-sm text-ink-soft">
          <Check aria-hidden className="size-3.5 text-met-line" /> Followed
        </span>
      ) : (
        <Button size="sm" aria-label={`Follow ${board.label}`} loading={pending} onClick={onFollow}>
          Follow
        </Button>
      )}
    </div>
  );
}
