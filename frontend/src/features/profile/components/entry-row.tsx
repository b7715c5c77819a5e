import { Pencil } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "@/components/ui/icon-button";

interface EntryRowProps {
  title: string;
  aside?: ReactNode;
  editLabel: string;
  onEdit: () => void;
  children?: ReactNode;
}

/** One entry as text, with the way to edit it. */
export function EntryRow({ title, aside, editLabel, onEdit, children }: EntryRowProps) {
  return (
    <div className="group/row flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="min-w-0 font-semibold break-words">{title}</h3>
          {aside && <span className="text-sm text-ink-faint tabular">{aside}</span>}
        </div>
        {children}
      </div>
      <IconButton icon={Pencil} label={editLabel} onClick={onEdit} className="-mt-1.5 -mr-2" />
    </div>
  );
}
