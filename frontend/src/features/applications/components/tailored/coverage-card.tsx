import { Link } from "@tanstack/react-router";
import { Card } from "@/components/ui/card";
import { textLink } from "@/components/ui/text-link";
import type { TailoredCv, TailoredKeyword } from "../../cv-types";
import { CoverageStrip } from "./coverage-strip";
import { KeywordRow } from "./keyword-row";

interface CoverageCardProps {
  cv: TailoredCv;
  onGo: (id: string) => void;
}

function earlyWords({ coverage }: TailoredCv): string {
  const { early_after: now, early_before: before } = coverage;
  if (now === before) return `${now} of them on the first half page, as before`;
  return `${now} of them on the first half page, where ${before} stood before`;
}

/** How much of what is asked for the CV names, and where. */
export function CoverageCard({ cv, onGo }: CoverageCardProps) {
  const { asked, after, before, keywords } = cv.coverage;
  if (asked === 0)
    return (
      <Card title="What the posting asks for">
        <p className="text-ink-soft">We found no skill, licence or language in this posting to look for.</p>
      </Card>
    );
  return (
    <Card title="What the posting asks for" flush>
      <div className="grid gap-3 px-4 pb-3 sm:px-6">
        <p>
          <span className="text-xl font-semibold tabular">
            {after} of {asked}
          </span>{" "}
          <span className="text-ink-soft">
            things it asks for are in this CV, {earlyWords(cv)}.
            {after < before && ` ${before - after} more stand in what is left out.`}
          </span>
        </p>
        <CoverageStrip keywords={keywords} />
      </div>
      <Keywords title="In your CV" cv={cv} keywords={keywords.filter((each) => each.after)} onGo={onGo} />
      <Keywords title="Not in this CV" cv={cv} keywords={keywords.filter((each) => !each.after)} onGo={onGo}>
        We never write what you do not say. If one of these is true of you, add it to{" "}
        <Link to="/profile" className={textLink}>
          your profile
        </Link>{" "}
        and tailor again.
      </Keywords>
    </Card>
  );
}

interface KeywordsProps extends CoverageCardProps {
  title: string;
  keywords: readonly TailoredKeyword[];
  children?: React.ReactNode;
}

function Keywords({ title, cv, keywords, onGo, children }: KeywordsProps) {
  if (keywords.length === 0) return null;
  return (
    <section className="border-t px-2 py-3 sm:px-4">
      <h3 className="px-2 pb-1 text-sm font-semibold text-ink-soft">
        {title} <span className="font-normal text-ink-faint tabular">{keywords.length}</span>
      </h3>
      <ul aria-label={title} className="grid">
        {keywords.map((keyword) => (
          <KeywordRow key={`${keyword.kind} ${keyword.name}`} cv={cv} keyword={keyword} onGo={onGo} />
        ))}
      </ul>
      {children && <p className="px-2 pt-2 text-sm text-pretty text-ink-soft">{children}</p>}
    </section>
  );
}
