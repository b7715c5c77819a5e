import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { useImport } from "@/lib/jobs/importing";
import { stopAsking, useFix, type Action, type Reason, type WhyHidden } from "@/lib/matches/why-hidden";
import { asProblem } from "@/lib/problem";
import { useSession } from "@/lib/session/session";
import { sourcesQuery } from "@/lib/sources/queries";

interface AnswerProps {
  answer: WhyHidden;
  /** The address that was asked about. */
  address: string;
}

/** Of a job we have never seen the first reason says so. */
function heading({ seen, reasons }: WhyHidden): string | null {
  if (!seen && reasons.length > 0) return null;
  return reasons.length === 0 ? "It is on your list." : "We know this job.";
}

export function WhyHiddenAnswer({ answer, address }: AnswerProps) {
  const { reasons, job_id: jobId, match_id: matchId } = answer;
  // One press does it: the same fix is offered once, where it is first named.
  const offered = reasons.map(({ action }) => action?.kind).indexOf("import");
  return (
    <div className="grid gap-3">
      <p className="font-medium empty:hidden">{heading(answer)}</p>
      <ul className="grid gap-2">
        {reasons.map((reason, index) => (
          <li key={`${reason.rule} ${reason.detail}`}>
            <ReasonRow
              reason={reason}
              answer={answer}
              address={address}
              isFirst={reason.action?.kind !== "import" || index === offered}
            />
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2 empty:hidden">
        {matchId && (
          <Button asChild>
            <Link to="/matches/$matchId" params={{ matchId }} search={true} onClick={stopAsking}>
              Open the match
            </Link>
          </Button>
        )}
        {jobId && (
          <Button asChild variant="quiet">
            <Link to="/jobs/$jobId" params={{ jobId }} onClick={stopAsking}>
              Open the job
            </Link>
          </Button>
        )}
      </div>
    </div>
  );
}

interface ReasonRowProps extends AnswerProps {
  reason: Reason;
  isFirst: boolean;
}

function ReasonRow({ reason, answer, address, isFirst }: ReasonRowProps) {
  const { detail, fix, action } = reason;
  return (
    <Notice tone={reason.rule === "never_seen" ? "info" : "partial"}>
      <div className="grid gap-2">
        <div>
          <p className="break-words">{detail}</p>
          {fix && <p className="text-ink-soft">{fix}</p>}
        </div>
        {action && isFirst && <Fix action={action} answer={answer} address={address} />}
      </div>
    </Notice>
  );
}

const verbs: Partial<Record<Action["kind"], string>> = {
  enable_source: "Switch it on",
  enable_board: "Switch it on",
  refresh: "Read it now",
  score: "Score my matches",
  unhide: "Show it again",
};

function Fix({ action, answer, address }: AnswerProps & { action: Action }) {
  const { user } = useSession();
  const admin = user?.role === "admin";
  switch (action.kind) {
    case "import":
      return <ImportNow address={address} />;
    case "open_match":
      // The match stands below the reasons already.
      return null;
    case "open_job":
      return action.job_id && action.job_id !== answer.job_id ? (
        <Button size="sm" className="w-fit" asChild>
          <Link to="/jobs/$jobId" params={{ jobId: action.job_id }} onClick={stopAsking}>
            Open the one that is shown
          </Link>
        </Button>
      ) : null;
    case "profile":
      return (
        <Button size="sm" className="w-fit" asChild>
          <Link to="/profile" onClick={stopAsking}>
            Go to my profile
          </Link>
        </Button>
      );
    case "set_up":
      return admin && action.source ? (
        <Button size="sm" className="w-fit" asChild>
          <Link to="/sources/$slug" params={{ slug: action.source }} onClick={stopAsking}>
            Fill it in
          </Link>
        </Button>
      ) : null;
    case "enable_source":
      return admin ? <EnableSource action={action} answer={answer} /> : null;
    default:
      return <DoIt action={action} answer={answer} />;
  }
}

/** A source with terms to be accepted first is switched on where they are read. */
function EnableSource({ action, answer }: { action: Action; answer: WhyHidden }) {
  const { data } = useQuery(sourcesQuery);
  const source = data?.items.find(({ slug }) => slug === action.source);
  if (!source) return null;
  if (!source.terms.notice) return <DoIt action={action} answer={answer} />;
  return (
    <Button size="sm" className="w-fit" asChild>
      <Link to="/sources/$slug" params={{ slug: source.slug }} onClick={stopAsking}>
        Read its terms and switch it on
      </Link>
    </Button>
  );
}

function ImportNow({ address }: { address: string }) {
  const start = useImport();
  const navigate = useNavigate();
  const go = (search: { url: string; task?: string }) => {
    stopAsking();
    void navigate({ to: "/jobs/import", search });
  };
  return (
    <Button
      size="sm"
      variant="primary"
      className="w-fit"
      loading={start.isPending}
      onClick={() =>
        start.mutate(
          { url: address },
          {
            onSuccess: ({ id }) => go({ url: address, task: id }),
            // The page of the import says in words what is wrong with the address.
            onError: () => go({ url: address }),
          },
        )
      }
    >
      Import it now
    </Button>
  );
}

function DoIt({ action, answer }: { action: Action; answer: WhyHidden }) {
  const fix = useFix(answer);
  if (fix.data)
    return (
      <p className="flex items-center gap-2 font-medium">
        <Check aria-hidden className="size-4" /> {fix.data.said}
      </p>
    );
  const verb = action.kind === "follow" ? `Follow ${action.label ?? "the board"}` : verbs[action.kind];
  return (
    <div className="grid gap-1">
      <Button size="sm" className="w-fit" loading={fix.isPending} onClick={() => fix.mutate(action)}>
        {verb}
      </Button>
      {fix.error && <p className="text-sm">{asProblem(fix.error).message}</p>}
    </div>
  );
}
