import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { formatShare } from "@/lib/format";
import { fitting, zooms } from "../../zoom";

interface PageToolbarProps {
  /** From 0. */
  at: number;
  count: number;
  name: string;
  zoom: number;
  onTurn: (by: 1 | -1) => void;
  onZoom: (by: 1 | -1) => void;
  onFit: () => void;
}

/** Which page of the CV is shown, and how large. */
export function PageToolbar({ at, count, name, zoom, onTurn, onZoom, onFit }: PageToolbarProps) {
  return (
    <div className="flex items-center justify-between gap-4 border-b px-4 py-1.5 sm:px-6">
      <p className="min-w-0 truncate text-sm text-ink-soft" title={name}>
        {name}
      </p>
      <div className="flex shrink-0 items-center gap-4">
        {count > 1 && (
          <div className="flex items-center">
            <IconButton
              icon={ChevronLeft}
              label="Previous page"
              keys="["
              disabled={at === 0}
              onClick={() => onTurn(-1)}
            />
            <span className="px-1 text-sm text-ink-soft tabular" aria-live="polite">
              <span className="sr-only">Page </span>
              {at + 1} of {count}
            </span>
            <IconButton
              icon={ChevronRight}
              label="Next page"
              keys="]"
              disabled={at === count - 1}
              onClick={() => onTurn(1)}
            />
          </div>
        )}
        <div className="flex items-center">
          <IconButton
            icon={ZoomOut}
            label="Smaller"
            keys="-"
            disabled={zoom <= zooms[0]}
            onClick={() => onZoom(-1)}
          />
          <Button
            variant="quiet"
            size="sm"
            className="w-12 px-0 tabular"
            aria-label={`${formatShare(zoom)}: draw it as wide as the pane`}
            disabled={zoom === fitting}
            onClick={onFit}
          >
            {formatShare(zoom)}
          </Button>
          <IconButton
            icon={ZoomIn}
            label="Larger"
            keys="+"
            disabled={zoom >= (zooms.at(-1) ?? zoom)}
            onClick={() => onZoom(1)}
          />
        </div>
      </div>
    </div>
  );
}
