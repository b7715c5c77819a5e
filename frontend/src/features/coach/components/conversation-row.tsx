import { Link } from "@tanstack/react-router";
import { Avatar } from "@/components/ui/avatar";
import { RelativeTime } from "@/components/ui/relative-time";
import { plural } from "@/lib/format";
import { strokesIn, piecesOf } from "@/lib/highlight";
import type { CoachSearch } from "../search-params";
import type { ConversationItem } from "../types";

/** How far a conversation is: "3 of 8 answered", "report ready", "12 messages". */
function progressOf({ mode, stage, answered, questions, message_count: count }: ConversationItem): string {
  if (mode === "chat") return count > 1 ? plural(count, "message") : "Not begun";
  if (stage === "finished") return "Report ready";
  return `${answered} of ${questions} answered`;
}

interface ConversationRowProps {
  conversation: ConversationItem;
  /** What the list is narrowed to. */
  filters: CoachSearch;
}

export function ConversationRow({ conversation, filters }: ConversationRowProps) {
  const { id, title, persona, snippet, updated_at: at } = conversation;
  return (
    <Link
      to="/coach/$conversationId"
      params={{ conversationId: id }}
      search={filters}
      className="group flex gap-3 border-b px-4 py-3 -outline-offset-2 hover:bg-hover data-[status=active]:bg-accent-soft sm:px-6"
      activeOptions={{ includeSearch: false }}
    >
      <Avatar name={persona.name} className="mt-0.5 size-8 group-data-[status=active]:bg-float" />
      <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="flex items-baseline justify-between gap-3">
          <span className="line-clamp-2 min-w-0 font-medium text-pretty">{title}</span>
          <RelativeTime at={at} className="shrink-0 text-xs text-ink-soft" />
        </span>
        <span className="truncate text-sm text-ink-soft">
          {persona.name} · {progressOf(conversation)}
        </span>
        {snippet && (
          <span className="line-clamp-2 text-sm text-pretty text-ink-soft">
            <Marked text={snippet} q={filters.q ?? ""} />
          </span>
        )}
      </span>
    </Link>
  );
}

function Marked({ text, q }: { text: string; q: string }) {
  const quotes = q.split(/\s+/).map((word) => ({ text: word, from: "job" as const, pairs: [] }));
  return piecesOf(text, strokesIn(text, quotes)).map(({ text: words, stroke }, index) =>
    stroke ? (
      <mark key={index} className="rounded-mark bg-pressed font-medium text-ink">
        {words}
      </mark>
    ) : (
      <span key={index}>{words}</span>
    ),
  );
}
