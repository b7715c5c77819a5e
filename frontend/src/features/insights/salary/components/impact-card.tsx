import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { plural } from "@/lib/format";
import { impactChart, percentWords } from "../impact";
import { skillPayQuery } from "../queries";
import type { SalarySearch } from "../search-params";

/** Which skills go with more pay, or less, where all else is alike. */
export function ImpactCard({ family, currency }: Pick<SalarySearch, "family" | "currency">) {
  const navigate = useNavigate();
  const skills = useQuery(skillPayQuery(family, currency));
  if (skills.isError)
    return (
      <Card>
        <ErrorState compact error={skills.error} onRetry={() => void skills.refetch()} />
      </Card>
    );
  const page = skills.data;
  const [first] = page?.items ?? [];
  const untold =
    page && page.untold > 0 ? ` For ${plural(page.untold, "more skill")} no difference can be told.` : "";
  return (
    <Card>
      <Chart
        kind="ranges"
        title="What pay goes with a skill"
        takeaway={
          first?.percent == null
            ? ""
            : `Surest: where ${first.skill.name} is asked for, pay is ${percentWords(first.percent)} with title, place and level held equal.`
        }
        data={page && impactChart(page.items)}
        source={`Estimate; each bar is where the difference lies with ${first?.interval ?? 90}% certainty${page?.currency ? `, among postings in ${page.currency}` : ""}.${untold} ${page?.caution ?? ""}`}
        empty={
          <p>
            No difference can be told yet: this is counted each night, from postings that state their pay.
            {untold}
          </p>
        }
        onPick={({ id }) => void navigate({ to: "/insights/skills/$skillId", params: { skillId: id } })}
        stale={skills.isPlaceholderData}
      />
    </Card>
  );
}
