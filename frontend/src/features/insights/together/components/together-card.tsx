import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Schema } from "@/api/types";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { textLink } from "@/components/ui/text-link";
import { formatCount, plural } from "@/lib/format";
import { togetherQuery } from "../queries";

type Beside = Schema<"BesideOut">;

/** What postings ask for together with what one knows: a hint where to look, apart from what would raise a score. */
export function TogetherCard() {
  const { data, error, isPending, isError, refetch } = useQuery(togetherQuery);
  // Without a skill there is nothing to stand beside; the page above says what to do.
  if (data?.reason === "no_profile" || data?.reason === "no_skills") return null;
  return (
    <Card
      title="Asked for together with what you know"
      description="A hint where to look. It is counted over all open postings and changes no score."
    >
      {isPending ? (
        <SkeletonRows label="Looking what stands beside your skills" />
      ) : isError ? (
        <ErrorState error={error} onRetry={() => void refetch()} compact />
      ) : (
        <Found beside={data} />
      )}
    </Card>
  );
}

function Found({ beside }: { beside: Beside }) {
  if (beside.items.length === 0)
    return <p className="max-w-text text-pretty text-ink-soft">{beside.words}</p>;
  return (
    <div className="grid gap-4">
      <ul aria-label="Skills asked for together with yours" className="divide-y">
        {beside.items.map((item) => (
          <li
            key={item.id}
            className="grid gap-x-8 gap-y-1 py-3 first:pt-0 sm:grid-cols-[minmax(0,1fr)_11rem]"
          >
            <div className="grid min-w-0 gap-0.5">
              <Link
                to="/insights/skills/$skillId"
                params={{ skillId: item.id }}
                className="w-fit rounded-mark font-medium hover:underline"
              >
                {item.name}
              </Link>
              <p className="max-w-text text-pretty text-ink-soft">{item.reason}</p>
            </div>
            <p className="text-sm text-ink-soft tabular sm:text-right">
              <Link to="/jobs" search={{ skills: [item.because.name, item.name] }} className={textLink}>
                {plural(item.together, "posting")}
                <span className="sr-only">
                  {" "}
                  that name {item.because.name} and {item.name}
                </span>
              </Link>{" "}
              with both, {formatCount(item.demand)} with it
            </p>
          </li>
        ))}
      </ul>
      <p className="max-w-text text-sm text-pretty text-ink-faint">{basisWords(beside)}</p>
    </div>
  );
}

function basisWords({ model, left_out: left }: Beside): string {
  const from =
    model?.trained_on === "instance"
      ? "Named by a model that learnt from the postings here"
      : "Named by the relations of skills that come with the product";
  const version = model ? `, version ${model.version}.` : ".";
  const few =
    left > 0
      ? ` ${formatCount(left)} more ${left === 1 ? "is" : "are"} left out: too few open postings name ${left === 1 ? "it" : "them"} beside yours.`
      : "";
  return `${from}${version}${few}`;
}
