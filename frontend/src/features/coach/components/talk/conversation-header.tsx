import { Link, useSearch } from "@tanstack/react-router";
import { ArrowLeft, Braces, Ellipsis, FileText, Pencil, ScrollText, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { ProgressBar } from "@/components/ui/progress";
import { useExport } from "../../queries";
import { listFilters } from "../../search-params";
import { note } from "../../talk";
import type { Conversation, Engine } from "../../types";

interface ConversationHeaderProps {
  conversation: Conversation;
  engine: Engine;
  onRename: () => void;
  onDelete: () => void;
}

/** What the conversation is called, with whom and about what; of an interview how far it is. */
export function ConversationHeader({ conversation, engine, onRename, onDelete }: ConversationHeaderProps) {
  const { id, title, persona, job, mode, answered, questions } = conversation;
  const search = useSearch({ from: "/_app/coach" });
  const isInterview = mode === "interview";
  return (
    <header className="grid gap-2 border-b px-4 pt-3 pb-3 sm:px-8">
      <Link
        to="/coach"
        search={listFilters(search)}
        className="-ml-1 inline-flex w-fit items-center gap-2 text-sm text-ink-soft lg:hidden"
      >
        <ArrowLeft aria-hidden className="size-4" />
        Coach
      </Link>
      <div className="flex items-start justify-between gap-4">
        <div className="grid min-w-0 gap-0.5">
          <h2
            className="line-clamp-2 text-lg font-semibold tracking-tight text-pretty sm:line-clamp-1"
            title={title}
          >
            {title}
          </h2>
          <p className="truncate text-sm text-ink-soft">
            {isInterview ? "Practice interview with " : "With "}
            {persona.name}
            {job && (
              <>
                {" · "}
                <Link
                  to="/jobs/$jobId"
                  params={{ jobId: job.id }}
                  className="underline decoration-line-strong underline-offset-2 hover:text-ink"
                >
                  See the posting
                </Link>
              </>
            )}
          </p>
        </div>
        <div className="flex shrink-0 items-center gap-1">
          {isInterview && answered > 0 && (
            <Button asChild size="sm">
              <Link to="/coach/$conversationId/report" params={{ conversationId: id }}>
                <ScrollText aria-hidden className="size-3.5" />
                Report
              </Link>
            </Button>
          )}
          <More conversation={conversation} engine={engine} onRename={onRename} onDelete={onDelete} />
        </div>
      </div>
      {isInterview && (
        <div className="flex items-center gap-3">
          <ProgressBar label="Questions answered" done={answered} total={questions} className="flex-1" />
          <span className="text-xs text-ink-soft tabular">
            {answered} of {questions}
          </span>
        </div>
      )}
    </header>
  );
}

function More({ conversation, engine, onRename, onDelete }: ConversationHeaderProps) {
  const { id, title } = conversation;
  const save = useExport();
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label="More about this conversation" />}>
      <MenuItem icon={Pencil} keys="r" onSelect={onRename}>
        Rename
      </MenuItem>
      <MenuItem icon={FileText} onSelect={() => save.mutate({ id, title, format: "md" })}>
        Save as text
      </MenuItem>
      <MenuItem icon={Braces} onSelect={() => save.mutate({ id, title, format: "json" })}>
        Save as JSON
      </MenuItem>
      {conversation.engine === "model" && (
        <>
          <MenuSeparator />
          <MenuChoice
            label="Who answers"
            value={engine}
            options={[
              { value: "model", label: "The language model" },
              { value: "evidence", label: "Rules alone, for free" },
            ]}
            onValueChange={(next) => note(id, { engine: next, refusal: null })}
          />
        </>
      )}
      <MenuSeparator />
      <MenuItem icon={Trash2} keys="x" danger onSelect={onDelete}>
        Delete
      </MenuItem>
    </Menu>
  );
}
