import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, EyeOff } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { placeBeside } from "../../cv-lines";
import type { Placed } from "../../cv-types";
import { useLine } from "./use-lines";

interface LineActionsProps {
  line: Placed;
  name: string;
  /** Names in a row move left and right. */
  inRow?: boolean;
}

const small = "h-6 w-6 rounded-[4px] pointer-coarse:size-10";

/** Up, down, leave out; for the line one is at they are stops of the tab key. */
export function LineActions({ line, name, inRow }: LineActionsProps) {
  const { cv, current, move, toggle } = useLine();
  if (!line.shown) return null;
  const tabIndex = current === line.id ? 0 : -1;
  const off = (by: 1 | -1) => placeBeside(cv, line.id, by) === null || undefined;
  return (
    <span className="cv-actions">
      <IconButton
        icon={inRow ? ArrowLeft : ArrowUp}
        label={`Move ${inRow ? "forward" : "up"}: ${name}`}
        data-part="up"
        tabIndex={tabIndex}
        aria-disabled={off(-1)}
        className={small}
        onClick={() => move(line.id, -1, "up")}
      />
      <IconButton
        icon={inRow ? ArrowRight : ArrowDown}
        label={`Move ${inRow ? "back" : "down"}: ${name}`}
        data-part="down"
        tabIndex={tabIndex}
        aria-disabled={off(1)}
        className={small}
        onClick={() => move(line.id, 1, "down")}
      />
      <IconButton
        icon={EyeOff}
        label={`Leave out: ${name}`}
        data-part="toggle"
        tabIndex={tabIndex}
        className={small}
        onClick={() => toggle(line.id, "toggle")}
      />
    </span>
  );
}
