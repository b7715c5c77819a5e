import { Evidence } from "@/components/ui/evidence";
import { pairOf, pieces } from "../../cv-words";
import { useLine } from "./use-lines";

interface MarkedTextProps {
  text: string;
  keywords: readonly string[];
  /** Within something that takes the focus itself. */
  within?: boolean;
}

/** The words of a line, those that answer the posting under the green marker. */
export function MarkedText({ text, keywords, within = false }: MarkedTextProps) {
  const { cv, editing } = useLine();
  if (!editing || keywords.length === 0) return text;
  return pieces(text, keywords, cv.coverage.keywords).map((piece, at) =>
    piece.keyword === undefined ? (
      piece.text
    ) : (
      <Evidence key={at} from="met" pair={pairOf(cv, piece.keyword)} within={within}>
        {piece.text}
      </Evidence>
    ),
  );
}
