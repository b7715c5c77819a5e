import type { Answered, Conversation, Message, Question } from "./types";
import { beforeQuestion } from "./words";

/** One answer in an interview, the question it answers, and what was said of it. */
export interface Round {
  /** The place of the question, from 0. */
  index: number;
  question: Question | null;
  /** 1 for the first answer to this question. */
  attempt: number;
  answer: Message;
  /** Null while it is not looked at yet. */
  reply: Message | null;
}

export interface Course {
  greeting: string;
  rounds: Round[];
  /** The question that waits for an answer; null when all are answered. */
  open: Question | null;
  /** Its place; the number of questions when all are answered. */
  openIndex: number;
}

type Said = Pick<Conversation, "messages" | "plan">;

/** An interview as its questions and answers, in the order they were given. */
export function courseOf({ messages, plan }: Said): Course {
  const first = messages[0];
  let open = first?.question ?? null;
  let openIndex = 0;
  const attempts = new Map<number, number>();
  const rounds: Round[] = [];
  for (const [at, answer] of messages.entries()) {
    if (answer.speaker !== "person") continue;
    const after = messages[at + 1];
    const reply = after?.speaker === "coach" ? after : null;
    if (reply) {
      open = reply.question;
      const place = plan.findIndex(({ id }) => id === reply.question?.id);
      openIndex = place < 0 ? plan.length : place;
    }
    // A reply ends with the next question: what it judges is the one before, also where that was answered again.
    const index = reply ? openIndex - 1 : openIndex;
    const attempt = (attempts.get(index) ?? 0) + 1;
    attempts.set(index, attempt);
    rounds.push({ index, question: plan[index] ?? null, attempt, answer, reply });
  }
  return { greeting: first ? beforeQuestion(first.text, first.question) : "", rounds, open, openIndex };
}

/** A conversation after one more turn, until the server's own is here. */
export function withTurn(held: Conversation, { message, reply, stage, version }: Answered): Conversation {
  const replaced = new Map([message, reply].map((each) => [each.id, each]));
  const kept = held.messages.map((each) => replaced.get(each.id) ?? each);
  const known = new Set(held.messages.map(({ id }) => id));
  const added = [message, reply].filter(({ id }) => !known.has(id));
  const next = reply.question;
  const isNew = next !== null && !held.plan.some(({ id }) => id === next.id);
  const plan = isNew ? [...held.plan, next] : held.plan;
  const answered = held.mode === "interview" ? (next ? plan.length - 1 : plan.length) : held.answered;
  return { ...held, messages: [...kept, ...added], plan, answered, stage, version, answering: false };
}
