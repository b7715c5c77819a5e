import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ScoreRing } from "@/components/ui/score-ring";
import { bandOf } from "@/lib/score";
import { fitQuery } from "../queries";

/** How well the posting fits, in a line that leads to the reasons. Nothing while there is no profile. */
export function JobFit({ id }: { id: string }) {
  const { data } = useQuery(fitQuery(id));
  if (!data) return null;
  return (
    <section aria-label="Your fit" className="flex flex-wrap items-center gap-4 rounded-card bg-sunken p-4">
      <ScoreRing score={data.score} size="md" />
      <div className="min-w-0 flex-1">
        <p className="font-medium capitalize">{bandOf(data.score)} fit</p>
        <p className="text-sm text-ink-soft">
          {data.matching_skills.length > 0
            ? `You have ${data.matching_skills.slice(0, 4).join(", ")}`
            : "None of its skills is in your profile"}
          {data.missing_skills.length > 0 && ` · missing ${data.missing_skills.slice(0, 3).join(", ")}`}
        </p>
      </div>
      <Button asChild>
        <Link to="/matches/$matchId" params={{ matchId: data.id }}>
          See why <ArrowRight aria-hidden className="size-4" />
        </Link>
      </Button>
    </section>
  );
}
