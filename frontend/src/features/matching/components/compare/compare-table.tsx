import type { ReactNode } from "react";
import { Pay } from "@/components/ui/pay";
import { RelativeTime } from "@/components/ui/relative-time";
import { placeLine } from "@/lib/jobs/place";
import { employmentWords, seniorityWords } from "@/lib/jobs/words";
import { bySpread } from "../../compare";
import type { Comparison, Match } from "../../types";
import { changeWord, eligibilityWords } from "../../words";
import { CompareHead } from "./compare-head";
import { CompareSkills } from "./compare-skills";
import { FactorCells } from "./factor-cells";

/** The jobs as columns; each row of the table is one question, its name above the answers. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { matches, factors, summary, decided_by: deciding } = comparison;
  const several = matches.length;
  const most = Math.max(...factors.flatMap(({ weights }) => weights), 0.01);
  return (
    <div className="grid gap-8">
      <section aria-label="What decides it" className="grid gap-2 rounded-card bg-sunken p-4 sm:p-5">
        <p className="max-w-text text-lg font-medium text-pretty">{summary}</p>
        {several === 2 && <Deciding deciding={deciding} />}
      </section>
      <div
        role="region"
        aria-label="The jobs side by side"
        // So that a table wider than a phone can be scrolled by keyboard.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
        tabIndex={0}
        className="-mx-4 overflow-x-auto px-4"
      >
        <table className="w-full table-fixed border-collapse" style={{ minWidth: `${several * 9.5}rem` }}>
          <caption className="sr-only">The jobs side by side</caption>
          <CompareHead comparison={comparison} />
          <Group title="Question by question, what sets them apart most first" span={several} />
          {bySpread(factors).map((factor) => (
            <Row key={factor.slug} title={factor.label} span={several}>
              <FactorCells factor={factor} most={most} matches={matches} />
            </Row>
          ))}
          <Group title="Facts" span={several} />
          <Facts matches={matches} />
          <Group title="Skills they name" span={several} />
          <CompareSkills matches={matches} />
        </table>
      </div>
    </div>
  );
}

/** What speaks for the one that is ahead, and what against it, in points. */
function Deciding({ deciding }: { deciding: Comparison["decided_by"] }) {
  const ways = [
    { title: "For it", rows: deciding.filter(({ points }) => points > 0) },
    { title: "Against it", rows: deciding.filter(({ points }) => points < 0) },
  ];
  return ways
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => (
      <p key={title} className="text-sm text-pretty text-ink-soft tabular">
        <span className="font-medium">{title}:</span>{" "}
        {rows.map(({ label, points }) => `${label} ${changeWord(points)}`).join(" · ")}
      </p>
    ));
}

function Group({ title, span }: { title: string; span: number }) {
  return (
    <tbody>
      <tr>
        <th colSpan={span} scope="colgroup" className="pt-8 pb-1 text-left text-lg font-semibold">
          {title}
        </th>
      </tr>
    </tbody>
  );
}

interface RowProps {
  title: string;
  span: number;
  children: ReactNode;
}

/** A question over the whole width, its answers below it: so it reads on a phone too. */
function Row({ title, span, children }: RowProps) {
  return (
    <tbody className="border-t">
      <tr>
        <th colSpan={span} scope="rowgroup" className="pt-2 text-left text-xs font-medium text-ink-faint">
          {title}
        </th>
      </tr>
      <tr>{children}</tr>
    </tbody>
  );
}

const cell = "pt-0.5 pr-4 pb-3 align-top text-pretty break-words";

function Facts({ matches }: { matches: readonly Match[] }) {
  const span = matches.length;
  const cells = (show: (match: Match) => ReactNode) =>
    matches.map((match) => (
      <td key={match.id} className={cell}>
        {show(match)}
      </td>
    ));
  return (
    <>
      <Row title="Pay" span={span}>
        {cells(({ job }) => (job.salary ? <Pay money={job.salary} /> : <Silent />))}
      </Row>
      <Row title="Place" span={span}>
        {cells(({ job }) => placeLine(job))}
      </Row>
      <Row title="May you take it" span={span}>
        {cells(({ eligibility: { state, reasons } }) => (
          <>
            {eligibilityWords[state]}
            {state !== "eligible" && (
              <span className="block text-sm text-ink-faint">
                {reasons.find((reason) => reason.state === state)?.detail}
              </span>
            )}
          </>
        ))}
      </Row>
      <Row title="Level and kind" span={span}>
        {cells(({ job: { seniority, employment_type: kind } }) => {
          const words = [seniority && seniorityWords[seniority], kind && employmentWords[kind]].filter(
            Boolean,
          );
          return words.length > 0 ? words.join(" · ") : <Silent />;
        })}
      </Row>
      <Row title="Posted" span={span}>
        {cells(({ job }) => (
          <RelativeTime at={job.posted_at} />
        ))}
      </Row>
    </>
  );
}

function Silent() {
  return <span className="text-ink-faint">Not said</span>;
}
