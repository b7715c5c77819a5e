import { RotateCcw } from "lucide-react";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { EvidenceScope } from "@/components/ui/evidence";
import type { Course, Round } from "../../rounds";
import type { Talk } from "../../talk";
import type { Conversation } from "../../types";
import { beforeQuestion } from "../../words";
import { ReplyFoot } from "../talk/reply-foot";
import { RichWords } from "../talk/rich-words";
import { SaidByCoach, Thinking } from "../talk/said";
import { Answer } from "./answer";
import { FeedbackCard } from "./feedback-card";
import { QuestionCard } from "./question-card";

interface InterviewLogProps {
  conversation: Conversation;
  course: Course;
  talk: Talk;
  /** Where the newest answer begins. */
  start: RefObject<HTMLLIElement | null>;
  /** The question that waits for an answer. */
  openRef: RefObject<HTMLLIElement | null>;
  onAgain: (before: string) => void;
  onReply: () => void;
}

/** An interview from its greeting to the question that is open: each answer with what was found in it. */
export function InterviewLog(props: InterviewLogProps) {
  const { conversation, course, talk, start, openRef, onAgain, onReply } = props;
  const { persona, questions, plan, answering, stage } = conversation;
  const { reply } = talk;
  const { greeting, rounds, open, openIndex } = course;
  const busy = reply !== null || answering;
  const lastRound = rounds.at(-1);
  const isHere = rounds.some(({ answer }) => answer.id === reply?.messageId);
  // While an answer is looked at, the question it answers stays above it.
  const asked = reply?.again ? (plan[openIndex - 1] ?? null) : open;
  return (
    <ol className="grid gap-10">
      {greeting && (
        <SaidByCoach name={persona.name}>
          <RichWords text={greeting} />
        </SaidByCoach>
      )}
      {rounds.map((round, at) => (
        <li key={round.answer.id} ref={round === lastRound ? start : undefined}>
          <RoundOf
            round={round}
            total={questions}
            notice={rounds[at - 1]?.reply?.notice}
            hidden={reply?.said === null && round === lastRound}
            onAgain={
              round === lastRound && round.reply && !busy && !talk.again && !round.answer.skipped
                ? () => onAgain(round.answer.text)
                : undefined
            }
            onReply={round === lastRound && !round.reply && !busy ? onReply : undefined}
          />
        </li>
      ))}
      {busy && (
        <li className="grid gap-4">
          {!isHere && reply?.said !== null && asked && (
            <QuestionCard
              question={asked}
              index={reply?.again ? openIndex - 1 : openIndex}
              total={questions}
            />
          )}
          {!isHere && reply?.said && <Answer text={reply.said} rubric={[]} />}
          {reply?.text ? (
            <RichWords text={beforeQuestion(reply.text, null)} />
          ) : (
            <Thinking name={persona.name} />
          )}
        </li>
      )}
      {!busy && open && !(lastRound && !lastRound.reply) && !talk.again && (
        <li ref={openRef}>
          <QuestionCard question={open} index={openIndex} total={questions} current />
        </li>
      )}
      {stage === "finished" && !busy && (
        <li className="text-center text-ink-soft">That was the last question.</li>
      )}
    </ol>
  );
}

interface RoundProps {
  round: Round;
  total: number;
  notice: string | null | undefined;
  /** Its reply is being made anew. */
  hidden: boolean;
  onAgain: (() => void) | undefined;
  onReply: (() => void) | undefined;
}

function RoundOf({ round, total, notice, hidden, onAgain, onReply }: RoundProps) {
  const { question, index, attempt, answer, reply } = round;
  const feedback = hidden ? null : (reply?.feedback ?? null);
  return (
    <EvidenceScope>
      <div className="grid gap-4">
        {question && <QuestionCard question={question} index={index} total={total} attempt={attempt} />}
        {answer.skipped ? (
          <p className="text-ink-faint">Skipped. It stays in the report, and may well be asked.</p>
        ) : (
          <Answer text={answer.text} rubric={feedback?.rubric ?? []} />
        )}
        {feedback && reply && (
          <FeedbackCard
            feedback={feedback}
            of={`question ${index + 1}${attempt > 1 ? `, try ${attempt}` : ""}`}
          >
            <ReplyFoot message={reply} before={notice} />
            {onAgain && (
              <Button size="sm" onClick={onAgain}>
                <RotateCcw aria-hidden className="size-3.5" />
                Answer again
              </Button>
            )}
          </FeedbackCard>
        )}
        {onReply && (
          <Button size="sm" variant="quiet" className="justify-self-start" onClick={onReply}>
            <RotateCcw aria-hidden className="size-3.5" />
            It was not looked at yet. Ask again
          </Button>
        )}
      </div>
    </EvidenceScope>
  );
}
