import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Talk } from "../../talk";
import type { Conversation } from "../../types";
import { ReplyFoot } from "./reply-foot";
import { RichWords } from "./rich-words";
import { SaidByCoach, SaidByYou, Thinking } from "./said";

interface ChatLogProps {
  conversation: Conversation;
  talk: Talk;
  onStarter: (text: string) => void;
  onAgain: () => void;
}

/** Everything said in a chat, and the reply that is being written. */
export function ChatLog({ conversation, talk, onStarter, onAgain }: ChatLogProps) {
  const { persona, starters, answering } = conversation;
  const { reply } = talk;
  const remade = reply?.said === null;
  const last = conversation.messages.at(-1);
  const messages =
    remade && last?.speaker === "coach" ? conversation.messages.slice(0, -1) : conversation.messages;
  const busy = reply !== null || answering;
  const isHere = messages.some(({ id }) => id === reply?.messageId);
  const unanswered = !busy && last?.speaker === "person";
  const hasStarters = messages.length <= 1 && !busy && starters.length > 0;
  return (
    <ol className="grid gap-8">
      {messages.map((message, at) =>
        message.speaker === "person" ? (
          <SaidByYou key={message.id} text={message.text}>
            {unanswered && message === last && (
              <Button size="sm" variant="quiet" onClick={onAgain}>
                <RotateCcw aria-hidden className="size-3.5" />
                No reply came. Ask for it again
              </Button>
            )}
          </SaidByYou>
        ) : (
          <SaidByCoach key={message.id} name={persona.name}>
            <RichWords text={message.text} />
            <ReplyFoot message={message} before={messages[at - 2]?.notice} />
            {message === last && at > 0 && !busy && (
              <div className="-ml-2">
                <Button size="sm" variant="quiet" onClick={onAgain}>
                  <RotateCcw aria-hidden className="size-3.5" />
                  Answer differently
                </Button>
              </div>
            )}
          </SaidByCoach>
        ),
      )}
      {hasStarters && <Starters starters={starters} onStarter={onStarter} />}
      {reply?.said && !isHere && <SaidByYou text={reply.said} />}
      {busy && (
        <SaidByCoach name={persona.name}>
          {reply?.text ? <RichWords text={reply.text} /> : <Thinking name={persona.name} />}
        </SaidByCoach>
      )}
    </ol>
  );
}

function Starters({ starters, onStarter }: Pick<Conversation, "starters"> & Pick<ChatLogProps, "onStarter">) {
  return (
    <li className="grid gap-2 pl-10">
      <p id="starters" className="text-sm text-ink-faint">
        Begin with one of these, or write your own
      </p>
      <ul aria-labelledby="starters" className="flex flex-wrap gap-2">
        {starters.map((starter) => (
          <li key={starter}>
            <button
              type="button"
              onClick={() => onStarter(starter)}
              className="rounded-full bg-float px-3 py-1.5 text-left text-pretty shadow-card ring-1 ring-line ring-inset hover:bg-hover pointer-coarse:min-h-11"
            >
              {starter}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}
