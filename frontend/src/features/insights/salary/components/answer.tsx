import { Scale } from "lucide-react";
import type { Schema } from "@/api/types";
import { RangeStrip } from "@/components/charts/range-strip";
import { amountWords, basisWords, rangeWords } from "@/components/salary/words";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { formatMoney, plural } from "@/lib/format";
import { seniorityWords } from "@/lib/jobs/words";

type Salary = Schema<"SalaryOut">;

/** How the question was understood, so that nobody reads an answer to another one. */
function Understood({ asked }: { asked: Salary["asked"] }) {
  const place = [asked.city, asked.country_name].filter(Boolean).join(", ");
  const parts = [
    asked.family_label && `field: ${asked.family_label}`,
    asked.seniority && `level: ${seniorityWords[asked.seniority].toLowerCase()}`,
    place ? `place: ${place}` : "any place",
    asked.skills.length > 0 && `skills: ${asked.skills.map(({ name }) => name).join(", ")}`,
  ].filter(Boolean);
  return (
    <p className="text-sm text-pretty text-ink-faint">
      Understood as “{asked.title}”, {parts.join(" · ")}.
      {asked.unknown_skills.length > 0 &&
        ` Not known, so without effect: ${asked.unknown_skills.join(", ")}.`}
    </p>
  );
}

/** Why nothing is said, and what may help: calm, for it is no fault. */
function Abstained({ salary }: { salary: Salary }) {
  const { asked } = salary;
  const tries = [
    !asked.location && "Name a place: pay is only compared within one currency.",
    asked.skills.length > 0 && "Leave out a skill.",
    asked.seniority && "Leave the level to the title.",
    asked.city && `Ask for all of ${asked.country_name ?? "the country"} instead of ${asked.city}.`,
    "Use a more common title.",
    "Read more sources: estimates come from postings that state their pay.",
  ].filter((each): each is string => Boolean(each));
  return (
    <EmptyState icon={Scale} title="No estimate for this position">
      <p>{salary.reason ?? "Too few postings that state their pay are like it."}</p>
      <p className="mt-3 font-medium text-ink">What you can try</p>
      <ul className="mt-1 grid gap-1">
        {tries.slice(0, 4).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="mt-4">
        <Understood asked={asked} />
      </div>
    </EmptyState>
  );
}

/** What a position pays: a range, its middle, and what both rest on. */
export function Answer({ salary }: { salary: Salary }) {
  const { p25, p50, p75, currency, n } = salary;
  if (salary.abstained || p25 === null || p50 === null || p75 === null) return <Abstained salary={salary} />;
  const format = (value: number) => formatMoney({ min: value, max: value, currency, period: null }) ?? "";
  const range = rangeWords(salary) ?? "";
  return (
    <div className="grid gap-4">
      <div className="grid gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Badge tone="missing">Estimate</Badge>
          <span className="text-sm text-ink-soft">{basisWords(salary)}</span>
        </p>
        <p className="text-2xl font-semibold tracking-tight tabular">{range}</p>
        <p className="text-ink-soft tabular">
          The middle is {amountWords(p50, salary)}. {salary.meaning}
        </p>
      </div>
      <RangeStrip
        low={p25}
        middle={p50}
        high={p75}
        points={salary.comparables.map(({ compared_as: figure }) => figure)}
        format={format}
        label={`Estimate: from ${amountWords(p25, salary)} to ${amountWords(p75, salary)}, middle ${amountWords(p50, salary)}; ${plural(n, "posting")} behind it.`}
      />
      {salary.comparables.length > 0 && (
        <p className="-mt-2 text-xs text-ink-faint">
          Each stroke below the range is a comparable posting; they are listed below.
        </p>
      )}
      <Understood asked={salary.asked} />
      {salary.how.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded-control font-medium">
            How this was worked out
          </summary>
          <ul className="mt-2 grid max-w-text list-disc gap-1 pl-5 text-ink-soft">
            {salary.how.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {salary.model && (
              <li>
                Model {salary.model.name}, version {salary.model.version}.
              </li>
            )}
          </ul>
        </details>
      )}
    </div>
  );
}
