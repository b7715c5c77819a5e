import { ChevronRight, Info, TextSearch } from "lucide-react";
import { plural } from "@/lib/format";
import type { Message } from "../../types";
import { madeBy } from "../../words";

interface ReplyFootProps {
  message: Message;
  /** What the reply before said of how it was made; not repeated. */
  before?: string | null | undefined;
}

/** Below a reply: how it was made, and what in it can't be found in one's papers. Quiet, and there for those who look. */
export function ReplyFoot({ message, before }: ReplyFootProps) {
  const { notice, doubts, state } = message;
  const made = madeBy(message);
  const stopped = state === "stopped";
  const said = notice && notice !== before ? notice : null;
  const line = [stopped && "Stopped here", made, !made && !said && notice && "Made by rules"].filter(Boolean);
  if (!said && line.length === 0 && doubts.length === 0) return null;
  return (
    <div className="grid max-w-text justify-items-start gap-1.5 text-sm text-ink-faint">
      {doubts.length > 0 && <Doubts doubts={doubts} />}
      {said && (
        <p className="flex items-start gap-1.5 text-pretty">
          <Info aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {said}
        </p>
      )}
      {line.length > 0 && <p className="tabular">{line.join(" · ")}</p>}
    </div>
  );
}

function Doubts({ doubts }: Pick<Message, "doubts">) {
  return (
    <details className="group">
      <summary className="-mx-1 flex w-fit cursor-pointer list-none items-center gap-1.5 rounded-control px-1 text-ink-soft hover:text-ink pointer-coarse:min-h-11">
        <TextSearch aria-hidden className="size-3.5 shrink-0" />
        {plural(doubts.length, "sentence")} to check: your CV and the posting do not say{" "}
        {doubts.length === 1 ? "it" : "them"}
        <ChevronRight aria-hidden className="size-3.5 shrink-0 transition-transform group-open:rotate-90" />
      </summary>
      <ul className="mt-2 grid gap-2 border-l-2 border-line-strong pl-3">
        {doubts.map(({ text, reason }) => (
          <li key={text} className="grid gap-0.5 text-pretty">
            <q className="text-ink-soft">{text}</q>
            <span>{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
