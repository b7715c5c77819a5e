import { useQuery } from "@tanstack/react-query";
import { EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { formatCount, plural } from "@/lib/format";
import { toast } from "@/lib/toasts";
import { useSetVisibility, viewSentence, visibilityQuery, type Visibility } from "../visibility";
import { Section } from "./section";
import { ViewsDialog } from "./views-dialog";

/** Who may see the profile, who did, and taking it back. */
export function VisibilitySection() {
  const query = useQuery(visibilityQuery);
  return (
    <Section
      id="visibility"
      title="Who may see you"
      description="Only you, unless you open your profile here. You can close it at any time."
    >
      {query.isPending ? (
        <Loading label="Loading who may see you">
          <Skeleton className="h-24" />
        </Loading>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />
      ) : (
        <Switches visibility={query.data} />
      )}
    </Section>
  );
}

function Switches({ visibility }: { visibility: Visibility }) {
  const { recruiters, coaches, changed_at: changed } = visibility;
  const set = useSetVisibility();
  const wanted = set.isPending ? set.variables : {};
  const shown = { recruiters: wanted.recruiters ?? recruiters, coaches: wanted.coaches ?? coaches };
  const withdraw = () =>
    set.mutate(
      { recruiters: false, coaches: false },
      {
        onSuccess: () =>
          toast({ title: "Your profile is closed", detail: "You are out of every list and ranking." }),
      },
    );
  return (
    <div className="grid gap-4">
      <Switch
        label="Recruiters of this instance"
        hint="They can rank you for jobs. Your name, contact, age and school stay hidden until they decide about you. Your lowest pay and the companies you leave out are never used."
        checked={shown.recruiters}
        onCheckedChange={(on) => set.mutate({ recruiters: on })}
      />
      <Switch
        label="Coaches of this instance"
        hint="They can read your profile to help you with it."
        checked={shown.coaches}
        onCheckedChange={(on) => set.mutate({ coaches: on })}
      />
      {(recruiters || coaches) && (
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-control bg-sunken px-3 py-2">
          <p className="text-sm text-pretty text-ink-soft">
            {changed && (
              <>
                Your consent is from <RelativeTime at={changed} />.{" "}
              </>
            )}
            Closing takes you out of every list at once.
          </p>
          <Button size="sm" loading={set.isPending} onClick={withdraw}>
            <EyeOff aria-hidden className="size-4" />
            Close to everyone
          </Button>
        </div>
      )}
      <Desks visibility={visibility} />
      <Views visibility={visibility} />
    </div>
  );
}

function Desks({ visibility: { desks, desks_total: total, recruiters } }: { visibility: Visibility }) {
  if (!recruiters) return null;
  if (total === 0) return <p className="text-sm text-ink-faint">No recruiter has an account here yet.</p>;
  const names = desks
    .slice(0, 5)
    .map(({ name, role }) => (role === "admin" ? `${name} (runs this instance)` : name));
  const rest = total - names.length;
  return (
    <p className="text-sm text-pretty text-ink-soft">
      <span className="font-medium text-ink">May look:</span> {names.join(", ")}
      {rest > 0 && ` and ${formatCount(rest)} more`}
    </p>
  );
}

const atFirst = 5;

function Views({ visibility: { views, views_total: total } }: { visibility: Visibility }) {
  const [all, setAll] = useState(false);
  if (total === 0) return <p className="text-sm text-ink-faint">Nobody has looked so far.</p>;
  return (
    <div className="grid gap-2">
      <h3 className="text-sm font-medium">Who looked</h3>
      <ul aria-label="Who looked" className="grid gap-1.5 text-sm">
        {views.slice(0, atFirst).map((view, at) => (
          <li key={at} className="flex items-baseline justify-between gap-4">
            <span className="min-w-0 text-pretty">{viewSentence(view)}</span>
            <RelativeTime at={view.at} className="shrink-0 text-ink-faint" />
          </li>
        ))}
      </ul>
      {total > atFirst && (
        <Button variant="quiet" size="sm" className="-ml-2 justify-self-start" onClick={() => setAll(true)}>
          All {plural(total, "look")}
        </Button>
      )}
      <ViewsDialog open={all} onClose={() => setAll(false)} />
    </div>
  );
}
