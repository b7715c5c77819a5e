import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { afterNewPostings } from "@/lib/demo/queries";
import { asProblem } from "@/lib/problem";
import { useTask } from "@/lib/tasks/queries";
import { isFinished } from "@/lib/tasks/task";
import { countSentence, refreshResults, stateSentence } from "@/lib/sources/words";
import { companyJobsQuery } from "../queries";

interface FirstReadingProps {
  source: string;
  company: string;
  /** The reading; null until it has begun. */
  taskId: string | null;
  problem: unknown;
}

/** The company's own jobs where they go by this name, else all of the source. */
function SeeJobs({ source, company }: Pick<FirstReadingProps, "source" | "company">) {
  const { data } = useQuery(companyJobsQuery(source, company));
  const search = data?.total.value ? { source: [source], company: [company] } : { source: [source] };
  return (
    <Button asChild>
      <Link to="/jobs" search={search}>
        See its jobs
      </Link>
    </Button>
  );
}

/** What was followed just now is read for the first time, live. */
export function FirstReading({ source, company, taskId, problem }: FirstReadingProps) {
  const client = useQueryClient();
  const { data: task } = useTask(taskId, () => {
    afterNewPostings(client);
    void client.invalidateQueries({ queryKey: ["sources"] });
  });
  if (problem)
    return (
      <Notice tone="partial">
        You follow it. It could not be read right away: {asProblem(problem).message} It is read at its next
        time.
      </Notice>
    );
  if (!task) return <p className="text-ink-soft">You follow it. Its jobs are about to be read.</p>;
  if (!isFinished(task)) return <TaskProgress task={task} />;
  const result = refreshResults(task.results)[0];
  const sentence = result ? stateSentence(result) : (task.error ?? null);
  return (
    <div aria-live="polite" className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="flex min-w-0 items-start gap-2">
        <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-met-line" />
        <span className="min-w-0 text-pretty">
          You follow it
          {result && result.found !== null && result.found > 0 ? `: ${countSentence(result)}` : ""}.{" "}
          {sentence}
        </span>
      </p>
      {result?.found ? (
        <SeeJobs source={source} company={company} />
      ) : (
        <Button asChild>
          <Link to="/sources/$slug" params={{ slug: source }}>
            See its readings
          </Link>
        </Button>
      )}
    </div>
  );
}
