import { useQuery } from "@tanstack/react-query";
import { ScanSearch } from "lucide-react";
import { Button } from "@/components/ui/button";
import { plural } from "@/lib/format";
import { reviewCostQuery } from "../../queries";
import { useLetterEditor } from "../../use-letter-editor";

/** Has a model read the letter against its evidence too: it can add doubts, and takes none away. */
export function SecondLook() {
  const { letter, review, reviewing } = useLetterEditor();
  const seen = letter.sentences.every(({ reviewed }) => reviewed === true);
  const { data: cost } = useQuery({ ...reviewCostQuery(letter.id), enabled: !seen });
  if (seen || !cost || cost.reviewed || !cost.affordable) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t pt-4">
      <Button size="sm" loading={reviewing} onClick={review}>
        {!reviewing && <ScanSearch aria-hidden className="size-3.5" />} Have a model look too
      </Button>
      <p className="text-xs text-ink-faint">
        It may add doubts.{" "}
        {cost.credits > 0 ? `At most ${plural(cost.credits, "credit")}.` : "It costs nothing."}
      </p>
    </div>
  );
}
