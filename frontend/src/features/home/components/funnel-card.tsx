import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/progress";
import { formatCount } from "@/lib/format";
import { replySentence, type Today } from "../today";

/** How far applications got, in four bars; the rest is a page of its own. */
export function FunnelCard({ funnel }: { funnel: Today["funnel"] }) {
  const rows = [
    { label: "Applied", n: funnel.applications },
    { label: "Answered", n: funnel.replies },
    { label: "Interview", n: funnel.interviews },
    { label: "Offer", n: funnel.offers },
  ];
  return (
    <Card
      title="Your applications"
      {...(funnel.applications > 0 && { description: replySentence(funnel) })}
      actions={
        <Button asChild variant="quiet" size="sm" className="-mr-2">
          <Link to="/insights/funnel">
            Funnel
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        </Button>
      }
    >
      {funnel.applications === 0 ? (
        <div className="grid gap-3">
          <p className="text-ink-soft">
            None yet. Mark a match as applied, or bring the list you kept elsewhere, and the way from
            application to offer shows here.
          </p>
          <Button asChild className="justify-self-start">
            <Link to="/board/import">Bring your applications</Link>
          </Button>
        </div>
      ) : (
        <div className="grid gap-3">
          <dl className="grid gap-3">
            {rows.map(({ label, n }) => (
              <div key={label} className="grid grid-cols-[5.5rem_minmax(0,1fr)_3rem] items-center gap-3">
                <dt className="text-ink-soft">{label}</dt>
                <dd className="col-start-3 text-right font-medium tabular">{formatCount(n)}</dd>
                <dd aria-hidden className="col-start-2 row-start-1">
                  <Meter value={n / funnel.applications} />
                </dd>
              </div>
            ))}
          </dl>
          {funnel.note && <p className="text-sm text-ink-faint">{funnel.note}</p>}
        </div>
      )}
    </Card>
  );
}
