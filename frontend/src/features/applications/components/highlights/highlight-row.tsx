import { Copy } from "lucide-react";
import { Evidence } from "@/components/ui/evidence";
import { IconButton } from "@/components/ui/icon-button";
import { copyText } from "@/lib/copy-text";
import type { Highlight } from "../../types";

// A line repeats what the CV says; what is worth reading beside it is what it answers.
function answers(line: Highlight) {
  const job = line.support.filter(({ from }) => from === "job");
  return job.length > 0 ? job : line.support.filter(({ quote }) => !quote.includes(line.text));
}

const atMost = 2;

/** A line of the CV, what of the posting it answers, and a way to take it along. */
export function HighlightRow({ line }: { line: Highlight }) {
  const words = answers(line).slice(0, atMost);
  return (
    <li className="flex items-start gap-1 border-t py-3">
      <div className="grid min-w-0 flex-1 gap-2">
        <p className="font-serif text-lg leading-relaxed break-words">{line.text}</p>
        {words.length > 0 && (
          <ul className="grid gap-1.5 font-serif text-sm leading-relaxed">
            {words.map(({ from, quote }) => (
              <li key={quote} className="break-words">
                <Evidence from={from}>{quote}</Evidence>
              </li>
            ))}
          </ul>
        )}
      </div>
      <IconButton
        icon={Copy}
        label="Copy this line"
        onClick={() => void copyText(line.text, "The line is copied")}
      />
    </li>
  );
}
