import { Link } from "@tanstack/react-router";
import { Trash2 } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { RelativeTime } from "@/components/ui/relative-time";
import { cn } from "@/lib/cn";
import { formatExact } from "@/lib/format";
import type { CvTemplate, TailoredSummary } from "../../cv-types";

const looks: Record<CvTemplate, string> = { plain: "Plain", classic: "Classic", compact: "Compact" };

interface EarlierCardProps {
  matchId: string;
  cvs: readonly TailoredSummary[];
  open: string;
  onDelete: (id: string) => void;
}

/** All CVs made for this job, the newest first. */
export function EarlierCard({ matchId, cvs, open, onDelete }: EarlierCardProps) {
  return (
    <Card title="Your CVs for this job" flush>
      <ul className="grid px-2 pb-3 sm:px-4">
        {cvs.map((cv) => (
          <li
            key={cv.id}
            className={cn(
              "relative flex min-h-10 items-center gap-2 rounded-control pl-2 hover:bg-hover",
              cv.id === open && "bg-pressed",
            )}
          >
            <Link
              to="/matches/$matchId/cv"
              params={{ matchId }}
              search={{ cv: cv.id }}
              aria-current={cv.id === open ? "true" : undefined}
              className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 rounded-control py-1.5"
            >
              <span className={cn(cv.id === open && "font-medium")}>
                Changed <RelativeTime at={cv.changed_at} />
              </span>
              <span className="text-sm text-ink-faint">{looks[cv.template]}</span>
              {cv.outdated && <Badge tone="missing">Outdated</Badge>}
            </Link>
            <IconButton
              icon={Trash2}
              label={`Delete the CV of ${formatExact(cv.created_at)}`}
              onClick={() => onDelete(cv.id)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
