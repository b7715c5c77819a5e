import { Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import { useEditor } from "../use-editor";

/** What the CV names and the person took away: kept away from matches, and brought back by one press. */
export function RemovedEntries({ list }: { list: string }) {
  const { profile, restore } = useEditor();
  const [open, setOpen] = useState(false);
  const removed = profile.removed.filter((each) => each.list === list);
  if (removed.length === 0) return null;
  return (
    <div className="grid justify-items-start gap-2 border-t pt-3">
      <Button variant="quiet" size="sm" className="-ml-2" aria-expanded={open} onClick={() => setOpen(!open)}>
        {plural(removed.length, "thing")} on your CV that you took away
      </Button>
      {open && (
        <ul className="flex flex-wrap gap-1.5">
          {removed.map((each) => (
            <li key={each.id} className="max-w-full">
              <Button
                size="sm"
                className="max-w-full"
                aria-label={`Bring back ${each.text}`}
                onClick={() => restore(each)}
              >
                <Undo2 aria-hidden className="size-3.5" />
                <span className="truncate">{each.text}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
