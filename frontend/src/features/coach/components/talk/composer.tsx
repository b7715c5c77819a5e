import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowUp, SkipForward, Square, X } from "lucide-react";
import { useEffect, useRef, type RefObject } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { inputLook } from "@/components/ui/input";
import { cn } from "@/lib/cn";
import { formatCount } from "@/lib/format";
import { usageQuery } from "@/lib/usage/queries";
import { note, say, stopReply, type Talk } from "../../talk";
import type { Conversation } from "../../types";
import { lengthOf } from "../../words";
import { Refusal } from "./refusal";

interface ComposerProps {
  conversation: Conversation;
  talk: Talk;
  box: RefObject<HTMLTextAreaElement | null>;
  /** "Your answer to question 2"; in a chat "Message". */
  label: string;
  placeholder: string;
}

const longest = 8_000;

/** Where one writes: Enter sends, Shift and Enter begin a new line. What is refused stays here. */
export function Composer({ conversation, talk, box, label, placeholder }: ComposerProps) {
  const client = useQueryClient();
  const { id, mode } = conversation;
  const isInterview = mode === "interview";
  const busy = talk.reply !== null || conversation.answering;
  const text = talk.draft.trim();
  const send = () => {
    if (text && !busy) void say(client, id, { text });
  };
  const stop = () => void stopReply(client, id);
  const onKey = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) send();
    else if (event.key === "Escape" && busy) stop();
    else if (event.key === "Escape") event.currentTarget.blur();
    else return;
    event.preventDefault();
  };
  useFocusAfterRefusal(box, talk.refusal !== null);
  return (
    <div className="border-t bg-surface px-4 pt-3 pb-3 sm:px-8">
      <div className="mx-auto grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-2">
        <Refusal id={id} talk={talk} mode={mode} />
        {talk.again && (
          <p className="flex items-center justify-between gap-2 text-sm text-ink-soft">
            You answer this question once more. Both answers are kept; the last one counts.
            <IconButton
              size="sm"
              icon={X}
              label="Keep the answer as it was"
              onClick={() => note(id, { again: false, draft: "" })}
            />
          </p>
        )}
        <textarea
          ref={box}
          aria-label={label}
          placeholder={placeholder}
          rows={isInterview ? 3 : 1}
          maxLength={longest}
          enterKeyHint="send"
          value={talk.draft}
          onChange={(event) => note(id, { draft: event.currentTarget.value })}
          onKeyDown={onKey}
          className={cn(
            inputLook,
            "field-sizing-content max-h-[40dvh] resize-none py-2",
            isInterview ? "min-h-20 [@media(max-height:43rem)]:min-h-11" : "min-h-10",
          )}
        />
        <div className="flex items-center justify-between gap-3">
          <p className="line-clamp-2 min-w-0 text-xs text-pretty text-ink-faint tabular">
            {isInterview && text ? lengthOf(text) : <Standing conversation={conversation} talk={talk} />}
          </p>
          <div className="flex shrink-0 items-center gap-2">
            <span className="text-xs text-ink-faint max-sm:hidden">
              Enter sends, Shift+Enter breaks the line
            </span>
            {isInterview && !talk.again && !busy && (
              <Button size="sm" variant="quiet" onClick={() => void say(client, id, { skip: true })}>
                <SkipForward aria-hidden className="size-3.5" />
                Skip
              </Button>
            )}
            {busy ? (
              <Button onClick={stop} loading={talk.reply?.stopping ?? false}>
                {!talk.reply?.stopping && <Square aria-hidden className="size-3 fill-current" />}
                Stop
              </Button>
            ) : (
              <Button variant="primary" onClick={send} aria-disabled={!text || undefined}>
                <ArrowUp aria-hidden className="size-4" />
                {isInterview ? "Answer" : "Send"}
              </Button>
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** What answers here and what it may still cost. */
function Standing({ conversation, talk }: Pick<ComposerProps, "conversation" | "talk">) {
  const { data: usage } = useQuery(usageQuery);
  if (conversation.engine === "evidence") return "Answered by rules: no language model is set up";
  if (talk.engine === "evidence") return "Answered by rules, which is free";
  if (!usage) return null;
  if (usage.free) return "Answers cost nothing here";
  return (
    <Link to="/usage" className="rounded-control hover:text-ink hover:underline">
      {formatCount(usage.credits)} credits left
    </Link>
  );
}

/** Where something was refused it can be sent again with one key. */
function useFocusAfterRefusal(box: RefObject<HTMLTextAreaElement | null>, refused: boolean): void {
  const was = useRef(refused);
  useEffect(() => {
    if (refused && !was.current) box.current?.focus();
    was.current = refused;
  }, [refused, box]);
}
