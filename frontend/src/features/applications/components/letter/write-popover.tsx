import { PenLine } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import type { Wish } from "../../types";
import { WritingForm } from "./writing-form";

interface WritePopoverProps {
  matchId: string;
  /** The options of the letter that is open. */
  start: Wish;
  model: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onWrite: (wish: Wish, regenerate: boolean) => void;
}

/** Another version: the options of the open one to begin with, and the cost before anything is asked. */
export function WritePopover({ matchId, start, model, open, onOpenChange, onWrite }: WritePopoverProps) {
  return (
    <Popover
      label="Write another version"
      align="end"
      className="w-84"
      open={open}
      onOpenChange={onOpenChange}
      trigger={
        <Button>
          <PenLine aria-hidden className="size-4" /> <span className="max-sm:sr-only">Write anew</span>
        </Button>
      }
    >
      <WritingForm
        matchId={matchId}
        start={start}
        model={model}
        onWrite={(wish, regenerate) => {
          onOpenChange(false);
          onWrite(wish, regenerate);
        }}
      />
    </Popover>
  );
}
