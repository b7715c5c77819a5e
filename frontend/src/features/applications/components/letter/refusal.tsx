import { Link } from "@tanstack/react-router";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import type { Problem } from "@/lib/problem";

interface RefusalProps {
  problem: Problem;
  /** Writes the same without a model. */
  onDraft?: (() => void) | undefined;
  onAgain?: (() => void) | undefined;
}

/** Why no letter came, and what can be done about it. */
export function Refusal({ problem, onDraft, onAgain }: RefusalProps) {
  const reason = problem.detail ?? problem.title;
  return (
    <Notice tone="partial" live>
      <p className="text-pretty">
        {reason}
        {problem.status === 402 && " Nothing was asked and nothing is charged."}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 empty:hidden">
        {problem.status === 402 && onDraft && (
          <Button size="sm" onClick={onDraft}>
            Write it without the model
          </Button>
        )}
        {problem.status !== 402 && onAgain && (
          <Button size="sm" onClick={onAgain}>
            Try again
          </Button>
        )}
        {problem.status === 402 && (
          <Link to="/usage" className={textLink}>
            See your limits
          </Link>
        )}
        {problem.code === "no_profile" && (
          <Link to="/profile" className={textLink}>
            Go to your profile
          </Link>
        )}
      </div>
    </Notice>
  );
}
