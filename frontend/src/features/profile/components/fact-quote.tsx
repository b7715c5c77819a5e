import { Evidence } from "@/components/ui/evidence";
import { aroundValue } from "../facts";

/** The words of the CV that a fact was read from; where its value stands in them, that alone is under the highlighter. */
export function FactQuote({ quote, value }: { quote: string; value: string }) {
  const [before, marked, after] = aroundValue(quote.replaceAll("\n", " "), value);
  return (
    <>
      {before}
      <Evidence from="cv">{marked}</Evidence>
      {after}
    </>
  );
}
