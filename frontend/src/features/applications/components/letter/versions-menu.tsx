import { Check, ChevronDown, History, Trash2 } from "lucide-react";
import { useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Popover } from "@/components/ui/popover";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { optionWords, writerWords } from "../../letter-words";
import type { LetterSummary } from "../../types";

interface VersionsMenuProps {
  versions: readonly LetterSummary[];
  openId: string;
  onOpen: (letter: LetterSummary) => void;
  onDelete: (letter: LetterSummary) => void;
}

/** Every letter written for this posting: open one to compare it, delete what you do not need. */
export function VersionsMenu({ versions, openId, onOpen, onDelete }: VersionsMenuProps) {
  const [open, setOpen] = useState(false);
  const current = versions.find(({ id }) => id === openId);
  return (
    <Popover
      label="Versions"
      align="end"
      className="max-h-[min(28rem,70dvh)] w-92 overflow-y-auto p-1"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="quiet">
          <History aria-hidden className="size-4" /> Version {current?.version}
          <ChevronDown aria-hidden className="size-3.5 text-ink-faint" />
        </Button>
      }
    >
      <ul>
        {versions.map((letter) => (
          <li key={letter.id} className="flex items-center gap-1">
            <button
              type="button"
              aria-current={letter.id === openId || undefined}
              onClick={() => {
                setOpen(false);
                onOpen(letter);
              }}
              className="flex min-w-0 flex-1 items-start gap-2 rounded-control px-2 py-2 text-left hover:bg-hover"
            >
              <Check
                aria-hidden
                className={cn("mt-0.5 size-4 shrink-0 text-accent-text", letter.id !== openId && "invisible")}
              />
              <span className="grid min-w-0 flex-1 gap-0.5">
                <span className="flex flex-wrap items-center gap-x-2">
                  <span className="font-medium">Version {letter.version}</span>
                  <RelativeTime at={letter.changed_at} className="text-sm text-ink-faint" />
                  {letter.outdated && <Badge tone="missing">Outdated</Badge>}
                </span>
                <span className="text-sm text-ink-soft">{optionWords(letter.options)}</span>
                <span className="text-sm text-ink-faint">Written {writerWords(letter)}</span>
              </span>
            </button>
            <IconButton
              icon={Trash2}
              label={`Delete version ${letter.version}`}
              onClick={() => onDelete(letter)}
            />
          </li>
        ))}
      </ul>
    </Popover>
  );
}
