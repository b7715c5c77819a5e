import { Notice } from "@/components/ui/notice";
import { adviceFor, asProblem } from "@/lib/problem";

/** What the server said to the whole form; nothing while there is no error. */
export function FormProblem({ error }: { error: unknown }) {
  if (!error) return null;
  const problem = asProblem(error);
  const own = problem.status >= 400 && problem.status < 500 && problem.status !== 429;
  return (
    <Notice tone="danger" live>
      {problem.detail ?? problem.title}
      {!own && ` ${adviceFor(problem).tryThis}`}
    </Notice>
  );
}
