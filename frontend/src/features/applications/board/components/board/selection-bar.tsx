import { Trash2, X } from "lucide-react";
import { StageItems } from "@/components/applications/stage-items";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { Stage } from "@/lib/applications/stages";
import { plural } from "@/lib/format";
import { focusCursor } from "../../focus";

interface SelectionBarProps {
  count: number;
  stages: readonly { slug: Stage; label: string }[];
  /** Opened by key. */
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMove: (stage: Stage) => void;
  onRemove: () => void;
  onClear: () => void;
}

/** What one does with all that is chosen; it floats above the list while something is. */
export function SelectionBar({ count, stages, open, onOpenChange, ...on }: SelectionBarProps) {
  if (count === 0) return null;
  return (
    <div
      role="toolbar"
      aria-label="For the chosen cards"
      className="pointer-events-none fixed inset-x-0 bottom-[calc(var(--bottom-bar)+1rem)] z-20 flex justify-center px-4"
    >
      <div className="pointer-events-auto flex animate-rise items-center gap-1 rounded-card bg-float p-1.5 pl-4 shadow-float ring-1 ring-line">
        <span className="pr-2 font-medium whitespace-nowrap tabular">{plural(count, "card")} chosen</span>
        <Menu
          open={open}
          onOpenChange={onOpenChange}
          side="top"
          align="start"
          onCloseAutoFocus={focusCursor}
          trigger={<Button variant="secondary">Move to…</Button>}
        >
          <StageItems label="Move to…" stages={stages} onMove={on.onMove} />
        </Menu>
        <IconButton icon={Trash2} label="Delete the chosen cards" keys="delete" onClick={on.onRemove} />
        <IconButton icon={X} label="Choose none" keys="escape" onClick={on.onClear} />
      </div>
    </div>
  );
}
