import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Braces, Download, FileText, Printer } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { ScoreRing } from "@/components/ui/score-ring";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useShortcuts } from "@/lib/shortcuts";
import { conversationQuery, reportQuery, useExport } from "../../queries";
import type { Conversation, Report } from "../../types";
import { AnswerReport } from "./answer-report";
import { CriteriaTable } from "./criteria-table";
import "./print.css";

/** How an interview went: over all, by criterion, and answer by answer, with one's own view beside the rules'. */
export function ReportPage({ id }: { id: string }) {
  const report = useQuery(reportQuery(id));
  const conversation = useQuery(conversationQuery(id));
  const failed = report.error ?? conversation.error;
  const title = conversation.data?.title ?? "Interview report";
  useShortcuts("Report", [{ keys: "p", label: "Print the report", run: () => window.print() }]);
  return (
    <Page
      title={`Report: ${title}`}
      heading="Interview report"
      back={{ to: "/coach/$conversationId", params: { conversationId: id }, label: "Conversation" }}
      description={conversation.data && <Lead conversation={conversation.data} />}
      actions={conversation.data && <Actions conversation={conversation.data} />}
      width="normal"
    >
      {failed ? (
        <ErrorState
          error={failed}
          onRetry={() => void Promise.all([report.refetch(), conversation.refetch()])}
        />
      ) : report.data && conversation.data ? (
        <Body report={report.data} conversation={conversation.data} />
      ) : (
        <Loading label="Loading the report">
          <div className="grid gap-6">
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="h-72 rounded-card" />
          </div>
        </Loading>
      )}
    </Page>
  );
}

function Lead({
  conversation: { title, persona, job, answered, questions },
}: {
  conversation: Conversation;
}) {
  return (
    <>
      {job ? `${job.title}, ${job.company}` : title}. With {persona.name}, {answered} of {questions}{" "}
      questions.
    </>
  );
}

function Actions({ conversation: { id, title, stage } }: { conversation: Conversation }) {
  const save = useExport();
  return (
    <div className="flex flex-wrap gap-2 print:hidden">
      <Button onClick={() => window.print()}>
        <Printer aria-hidden className="size-4" />
        Print
      </Button>
      <Menu
        trigger={
          <Button loading={save.isPending}>
            <Download aria-hidden className="size-4" />
            Save
          </Button>
        }
      >
        <MenuItem icon={FileText} onSelect={() => save.mutate({ id, title, format: "md" })}>
          As text, to read
        </MenuItem>
        <MenuItem icon={Braces} onSelect={() => save.mutate({ id, title, format: "json" })}>
          As JSON, to keep
        </MenuItem>
      </Menu>
      {stage === "open" && (
        <Button asChild variant="primary">
          <Link to="/coach/$conversationId" params={{ conversationId: id }}>
            Go on answering
          </Link>
        </Button>
      )}
    </div>
  );
}

function Body({ report, conversation }: { report: Report; conversation: Conversation }) {
  const { answers, criteria, notice } = report;
  if (answers.length === 0)
    return (
      <EmptyState
        icon={FileText}
        title="No question is answered yet"
        action={
          <Button asChild>
            <Link to="/coach/$conversationId" params={{ conversationId: conversation.id }}>
              Answer the first one
            </Link>
          </Button>
        }
      >
        The report fills with each answer: scores with their reasons, your own words, and what to do next.
      </EmptyState>
    );
  return (
    <div data-printed className="grid gap-8">
      <Overview report={report} />
      {criteria.length > 0 && <CriteriaTable criteria={criteria} />}
      <section aria-labelledby="answers" className="grid gap-4">
        <h2 id="answers" className="text-lg font-semibold">
          Answer by answer
        </h2>
        {answers.map((answer, index) => (
          <AnswerReport
            key={index}
            conversationId={conversation.id}
            answer={answer}
            index={index}
            total={conversation.questions}
          />
        ))}
      </section>
      {notice && <Notice>{notice}</Notice>}
    </div>
  );
}

function Overview({
  report: { overall, summary, strengths, work_on: workOn, next_steps: steps },
}: {
  report: Report;
}) {
  return (
    <Card>
      <div className="grid gap-6 py-2 md:grid-cols-[auto_minmax(0,1fr)] md:gap-8">
        <ScoreRing score={overall} size="lg" word className="self-start max-md:justify-self-start" />
        <div className="grid content-start gap-6">
          <p className="max-w-text text-lg text-pretty">{summary}</p>
          <div className="grid gap-6 sm:grid-cols-2">
            <Points title="What works" points={strengths} />
            <Points title="What to work on" points={workOn} />
          </div>
          <Points title="Next steps" points={steps} ordered />
        </div>
      </div>
    </Card>
  );
}

interface PointsProps {
  title: string;
  points: readonly string[];
  ordered?: boolean;
}

function Points({ title, points, ordered }: PointsProps) {
  if (points.length === 0) return null;
  const List = ordered ? "ol" : "ul";
  return (
    <div className="grid content-start gap-2">
      <h2 className="text-sm font-medium text-ink-faint">{title}</h2>
      <List className={ordered ? "grid list-decimal gap-2 pl-5 marker:text-ink-faint" : "grid gap-2"}>
        {points.map((point) => (
          <li key={point} className="max-w-text text-pretty">
            {point}
          </li>
        ))}
      </List>
    </div>
  );
}
