import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { RangeStrip } from "@/components/charts/range-strip";
import { Skeleton } from "@/components/ui/skeleton";
import { plural } from "@/lib/format";
import { impactSentence, percentWords } from "../impact";
import { skillImpactQuery } from "../queries";

interface SkillImpactProps {
  skill: string;
  /** The one that most postings with the skill pay in. */
  currency: string | undefined;
}

/** How pay differs with one skill, all else held equal; or why that can't be told. */
export function SkillImpact({ skill, currency }: SkillImpactProps) {
  const { data: pay, isPending, isError } = useQuery(skillImpactQuery(skill, currency));
  return (
    <Card
      title="What pay goes with it"
      description={`Estimate${currency ? ` in ${currency}` : ""}; title, place and level held equal`}
    >
      {isPending ? (
        <Skeleton className="h-24" />
      ) : isError ? (
        <p className="text-ink-soft">This could not be worked out now. Come back in a while.</p>
      ) : pay.told && pay.percent !== null ? (
        <div className="grid gap-2">
          <p>{impactSentence(pay)}</p>
          {pay.percent_low !== null && pay.percent_high !== null && (
            <RangeStrip
              low={pay.percent_low}
              middle={pay.percent}
              high={pay.percent_high}
              format={percentWords}
              label={impactSentence(pay)}
            />
          )}
          <p className="text-xs text-pretty text-ink-faint">
            {plural(pay.n_with, "posting")} with it against {plural(pay.n_without, "posting")} without.{" "}
            {pay.caution}
          </p>
        </div>
      ) : (
        <p className="text-pretty text-ink-soft">
          {pay.reason ?? "No difference can be told from these postings."}
        </p>
      )}
    </Card>
  );
}
