import { Download, FileText, Trash2 } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { useGoing } from "@/lib/deleting";
import { formatBytes } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import type { Card } from "../../types";
import { useFiles } from "../../use-card-parts";
import { CardSection, sheet } from "./card-section";
import { AnyFileDrop } from "./any-file-drop";

/** Files kept with a card: the task they set, the contract. */
export function FilesSection({ card }: { card: Card }) {
  const { add, download, remove } = useFiles(card.id);
  const going = useGoing();
  const files = card.files.filter(({ id }) => !going.has(id));
  return (
    <CardSection title="Files">
      {files.length > 0 && (
        <ul className={cn(sheet, "divide-y")}>
          {files.map((file) => (
            <li key={file.id} className="flex items-center gap-3 px-4 py-2">
              <FileText aria-hidden className="size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
              <span className="min-w-0 flex-1">
                <span className="block truncate font-medium">{file.name}</span>
                <span className="text-xs text-ink-faint">
                  {formatBytes(file.size)} · <RelativeTime at={file.created_at} />
                </span>
              </span>
              <span className="-mr-2 flex">
                <IconButton
                  icon={Download}
                  label={`Download ${file.name}`}
                  size="sm"
                  onClick={() => download.mutate(file)}
                />
                <IconButton
                  icon={Trash2}
                  label={`Delete ${file.name}`}
                  size="sm"
                  onClick={() => remove(file)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      <AnyFileDrop busy={add.isPending} onFiles={(list) => list.forEach((file) => add.mutate(file))} />
      {add.error && (
        <Notice tone="danger" live>
          {asProblem(add.error).message}
        </Notice>
      )}
    </CardSection>
  );
}
