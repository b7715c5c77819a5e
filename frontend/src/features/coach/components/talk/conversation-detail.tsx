import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useShortcuts } from "@/lib/shortcuts";
import { conversationQuery, useDeleteConversation } from "../../queries";
import { courseOf } from "../../rounds";
import { listFilters } from "../../search-params";
import { note, say, sayAgain, useTalk } from "../../talk";
import type { Conversation } from "../../types";
import { Finished } from "../interview/finished";
import { InterviewLog } from "../interview/interview-log";
import { ChatLog } from "./chat-log";
import { Composer } from "./composer";
import { ConversationHeader } from "./conversation-header";
import { RenameDialog } from "./rename-dialog";
import { useFollowed } from "./use-followed";

const pollMs = 2_000;

function DetailSkeleton() {
  return (
    <Loading label="Loading the conversation">
      <div className="grid gap-6 px-4 pt-6 sm:px-8">
        <Skeleton className="h-6 w-1/2" />
        <div className="mx-auto grid w-full max-w-3xl gap-8 pt-6">
          <Skeleton className="h-16 w-3/4 rounded-card" />
          <Skeleton className="h-12 w-1/2 justify-self-end rounded-card" />
          <Skeleton className="h-24 w-5/6 rounded-card" />
        </div>
      </div>
    </Loading>
  );
}

export function ConversationDetail({ id }: { id: string }) {
  const query = useQuery({
    ...conversationQuery(id),
    // A reply that is written for another window, or was when this one was closed.
    refetchInterval: ({ state }) => (state.data?.answering ? pollMs : false),
  });
  if (query.isPending) return <DetailSkeleton />;
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Detail conversation={query.data} />;
}

function Detail({ conversation }: { conversation: Conversation }) {
  const { id, title, persona, mode, stage } = conversation;
  const client = useQueryClient();
  const navigate = useNavigate();
  const search = useSearch({ from: "/_app/coach" });
  const talk = useTalk(id);
  const box = useRef<HTMLTextAreaElement>(null);
  const [renaming, setRenaming] = useState(false);
  const remove = useDeleteConversation();
  const close = () => void navigate({ to: "/coach", search: listFilters(search) });
  const onDelete = () => {
    remove(conversation);
    close();
  };
  const isInterview = mode === "interview";
  const course = courseOf(conversation);
  const write = () => box.current?.focus();
  const answerAgain = (before: string) => {
    note(id, { again: true, draft: before });
    requestAnimationFrame(write);
  };
  const { pane, start, open } = useFollowed(
    `${conversation.messages.length} ${talk.reply?.text.length ?? -1}`,
    course.rounds.filter(({ reply }) => reply).length,
  );
  useShortcuts("Conversation", [
    { keys: "i", label: "Write", run: write },
    { keys: "r", label: "Rename the conversation", run: () => setRenaming(true) },
    { keys: "x", label: "Delete the conversation", run: onDelete },
    { keys: "escape", label: "Close the conversation", run: close },
  ]);
  const isOver = stage === "finished" && isInterview && !talk.again && !talk.reply;
  return (
    <article aria-label={title} className="flex h-full flex-col">
      <PageTitle title={title} />
      <ConversationHeader
        conversation={conversation}
        engine={talk.engine}
        onRename={() => setRenaming(true)}
        onDelete={onDelete}
      />
      <div
        ref={pane}
        role="region"
        aria-label="What was said"
        // It scrolls, so the arrow keys need a way in.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 -outline-offset-2 sm:px-8"
      >
        <div className="mx-auto max-w-3xl pt-6 pb-8">
          {isInterview ? (
            <InterviewLog
              conversation={conversation}
              course={course}
              start={start}
              openRef={open}
              talk={talk}
              onAgain={answerAgain}
              onReply={() => void sayAgain(client, id)}
            />
          ) : (
            <ChatLog
              conversation={conversation}
              talk={talk}
              onStarter={(text) => {
                void say(client, id, { text });
                write();
              }}
              onAgain={() => void sayAgain(client, id)}
            />
          )}
        </div>
      </div>
      <p role="status" className="sr-only">
        {talk.announced && `${persona.name}: ${talk.announced}`}
      </p>
      {isOver ? (
        <Finished conversation={conversation} />
      ) : (
        <Composer
          conversation={conversation}
          talk={talk}
          box={box}
          label={
            isInterview
              ? `Your answer to question ${course.openIndex + (talk.again ? 0 : 1)}`
              : "Your message"
          }
          placeholder={isInterview ? "Answer as you would say it" : `Write to ${persona.name}`}
        />
      )}
      <RenameDialog conversation={conversation} open={renaming} onClose={() => setRenaming(false)} />
    </article>
  );
}
