import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Schema } from "@/api/types";
import { Chart } from "@/components/charts/chart";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { formatCount, plural } from "@/lib/format";
import { askingChart } from "../charts";
import { shownCompanies, skillCompaniesQuery } from "../queries";

/** What was read: all postings that ask for it, or those among the newest. */
function readWords({ postings, looked_at: read }: Schema<"SkillCompanyPage">): string {
  if (!read) return `All ${plural(postings, "open posting")} that ${postings === 1 ? "asks" : "ask"} for it.`;
  const newest = read.capped
    ? `Of the newest ${plural(read.postings, "open posting")}`
    : `Of ${plural(read.postings, "open posting")}`;
  return `${newest}, ${formatCount(postings)} ask for it${read.capped ? "; older ones were not read" : ""}.`;
}

/** Which companies ask for a skill. */
export function SkillCompaniesCard({ skill }: { skill: Pick<Schema<"SkillMarket">, "id" | "name"> }) {
  const navigate = useNavigate();
  const companies = useQuery(skillCompaniesQuery(skill.id));
  if (companies.isError)
    return (
      <Card>
        <ErrorState compact error={companies.error} onRetry={() => void companies.refetch()} />
      </Card>
    );
  const { data } = companies;
  const [first] = data?.items ?? [];
  return (
    <Card>
      <Chart
        kind="bars"
        title="Who asks for it"
        takeaway={first ? `${first.name} asks most often: in ${plural(first.jobs, "open posting")}.` : ""}
        data={data && askingChart(data.items)}
        source={data ? readWords(data) : ""}
        empty="No company with an open posting asks for it."
        onPick={({ label }) =>
          void navigate({ to: "/jobs", search: { skills: [skill.name], company: [label] } })
        }
        skeletonRows={shownCompanies}
      />
    </Card>
  );
}
