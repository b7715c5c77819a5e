import type { ReactNode, Ref } from "react";
import { useEvidence } from "@/components/ui/evidence";
import { cn } from "@/lib/cn";
import type { CheckedFact } from "../../review-list";
import { placeOn, type Box } from "../../sheet";
import type { PageOfCv } from "../../types";
import { PagePicture } from "./page-picture";
import { PageText } from "./page-text";

export interface SheetMark {
  box: Box;
  items: CheckedFact[];
}

interface SheetProps {
  cvId: string;
  cvName: string;
  page: PageOfCv;
  className?: string;
  children?: ReactNode;
}

/** A page at whatever size its frame gives it, with its marks on top. */
export function Sheet({ cvId, cvName, page, className, children }: SheetProps) {
  const name = `Page ${page.page} of ${cvName}`;
  return (
    <div className={cn("sheet w-full", className)} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
      {page.image ? (
        <PagePicture cvId={cvId} number={page.page} name={name} />
      ) : (
        <PageText page={page} name={name} />
      )}
      {children}
    </div>
  );
}

interface MarkButtonProps {
  page: PageOfCv;
  mark: SheetMark;
  chosen: string | null;
  unsure: ReadonlySet<string>;
  labelOf: (item: CheckedFact) => string;
  onChoose: () => void;
  /** Given to the mark of the chosen fact. */
  chosenRef: Ref<HTMLButtonElement>;
}

/** The words a fact was read from; pressing them chooses the fact. The list beside it does the same by keyboard. */
export function MarkButton({ page, mark, chosen, unsure, labelOf, onChoose, chosenRef }: MarkButtonProps) {
  const { lit, handlers } = useEvidence(mark.items.map(({ key }) => key));
  const isChosen = mark.items.some(({ key }) => key === chosen);
  const open = mark.items.filter(({ fact }) => !fact.checked);
  const state = open.length === 0 ? "checked" : open.some(({ key }) => unsure.has(key)) ? "unsure" : "open";
  return (
    <button
      ref={isChosen ? chosenRef : undefined}
      type="button"
      tabIndex={-1}
      className="sheet-mark"
      data-state={state}
      data-chosen={isChosen || undefined}
      data-lit={lit || undefined}
      aria-label={mark.items.map(labelOf).join("; ")}
      style={placeOn(page, mark.box)}
      onClick={onChoose}
      {...handlers}
    />
  );
}
