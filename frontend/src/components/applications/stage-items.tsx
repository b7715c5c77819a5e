import { Check } from "lucide-react";
import { DropdownMenu as Radix } from "radix-ui";
import { floatRow } from "@/components/ui/float";
import type { Stage } from "@/lib/applications/stages";
import { StageMark } from "./stage-mark";

interface StageItemsProps {
  label: string;
  stages: readonly { slug: Stage; label: string }[];
  /** Where it is now; none of them where several cards are meant. */
  present?: Stage | undefined;
  onMove: (stage: Stage) => void;
}

/** The stages as rows of a menu. */
export function StageItems({ label, stages, present, onMove }: StageItemsProps) {
  return (
    <Radix.RadioGroup
      aria-label={label}
      value={present ?? ""}
      onValueChange={(next) => onMove(next as Stage)}
    >
      <Radix.Label className="px-2 pt-1 pb-1 text-xs text-ink-faint">{label}</Radix.Label>
      {stages.map((stage) => (
        <Radix.RadioItem key={stage.slug} value={stage.slug} className={floatRow}>
          <StageMark stage={stage.slug} />
          <span className="max-w-56 flex-1 truncate">{stage.label}</span>
          <Radix.ItemIndicator>
            <Check aria-hidden className="size-4 text-accent-text" />
          </Radix.ItemIndicator>
        </Radix.RadioItem>
      ))}
    </Radix.RadioGroup>
  );
}
