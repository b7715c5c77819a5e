import { Link, useNavigate } from "@tanstack/react-router";
import { X } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { ScoreRing } from "@/components/ui/score-ring";
import { Badge } from "@/components/ui/badge";
import type { Comparison } from "../../types";

/** The jobs as the heads of their columns. */
export function CompareHead({ comparison: { matches, best } }: { comparison: Comparison }) {
  const navigate = useNavigate();
  const ids = matches.map(({ id }) => id);
  const leaveOut = (id: string) => {
    const search = { ids: ids.filter((each) => each !== id) };
    void navigate({ to: "/matches/compare", search, replace: true });
  };
  return (
    <thead>
      <tr className="align-top">
        {matches.map(({ id, score, job }) => (
          <th key={id} scope="col" className="pr-4 pb-2 text-left font-normal">
            <div className="flex items-start justify-between gap-2">
              <ScoreRing score={score} size="lg" word />
              {ids.length > 2 && (
                <IconButton
                  icon={X}
                  label={`Leave ${job.title} out`}
                  size="sm"
                  onClick={() => leaveOut(id)}
                />
              )}
            </div>
            <Link
              to="/matches/$matchId"
              params={{ matchId: id }}
              className="mt-2 block rounded-[2px] text-lg font-semibold text-pretty hover:underline"
            >
              {job.title}
            </Link>
            <p className="text-ink-soft">{job.company}</p>
            {best === id && (
              <p className="mt-1">
                <Badge tone="met">ahead</Badge>
              </p>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
