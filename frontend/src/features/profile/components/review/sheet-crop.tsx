import { behind, cropAround, placeOn, type Box } from "../../sheet";
import type { PageOfCv } from "../../types";
import { Sheet } from "./sheet";

interface SheetCropProps {
  cvId: string;
  cvName: string;
  page: PageOfCv;
  box: Box;
}

/** The words on their page with a line or two about them, for screens too narrow for the page. */
export function SheetCrop({ cvId, cvName, page, box }: SheetCropProps) {
  const part = cropAround(page, box);
  return (
    <figure
      className="relative overflow-hidden rounded-control ring-1 ring-line"
      style={{ aspectRatio: `${part.width} / ${part.height}` }}
    >
      <div className="absolute" style={behind(page, part)}>
        <Sheet cvId={cvId} cvName={cvName} page={page}>
          <span aria-hidden data-chosen className="sheet-mark" style={placeOn(page, box)} />
        </Sheet>
      </div>
    </figure>
  );
}
