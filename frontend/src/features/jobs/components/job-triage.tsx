import { Bookmark, BookmarkCheck, Eye, EyeOff } from "lucide-react";
import type { Schema } from "@/api/types";
import { Button } from "@/components/ui/button";
import { useShortcuts } from "@/lib/shortcuts";
import { useTriage } from "../triage";

/** Save or hide, as in the list of matches: it is the same decision. */
export function JobTriage({ fit }: { fit: Schema<"MatchOut"> }) {
  const decide = useTriage(fit);
  const saved = fit.status === "interested";
  const hidden = fit.status === "hidden";
  useShortcuts("This job", [
    { keys: "s", label: saved ? "Take it from the saved ones" : "Save it", run: () => decide("interested") },
    { keys: "x", label: hidden ? "Show it again" : "Hide it", run: () => decide("hidden") },
  ]);
  return (
    <>
      <Button aria-pressed={saved} onClick={() => decide("interested")}>
        {saved ? (
          <BookmarkCheck aria-hidden className="size-4 text-accent-text" />
        ) : (
          <Bookmark aria-hidden className="size-4" />
        )}
        {saved ? "Saved" : "Save"}
      </Button>
      <Button variant="quiet" aria-pressed={hidden} onClick={() => decide("hidden")}>
        {hidden ? <Eye aria-hidden className="size-4" /> : <EyeOff aria-hidden className="size-4" />}
        {hidden ? "Hidden" : "Hide"}
      </Button>
    </>
  );
}
