import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowRight } from "lucide-react";
import { adviceIcons } from "@/components/advice/advice-kinds";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PathLink } from "@/components/ui/path-link";
import { adviceQuery, effectFigures } from "@/lib/insights/advice";

/** The one step that changes most; nothing where there is none, or it cannot be worked out now. */
export function FirstAdvice() {
  const { data } = useQuery(adviceQuery());
  const item = data?.items[0];
  if (!data || !item) return null;
  const Icon = adviceIcons[item.kind];
  const figures = effectFigures(item.effect);
  return (
    <Card
      title="Next step"
      actions={
        <Button asChild variant="quiet" size="sm" className="-mr-2">
          <Link to="/insights/next">
            All {data.total.value}
            <ArrowRight aria-hidden className="size-4" />
          </Link>
        </Button>
      }
    >
      <div className="grid gap-3">
        <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
          <Icon aria-hidden className="mt-0.5 size-4 text-ink-faint" strokeWidth={1.75} />
          <h3 className="font-medium text-pretty">{item.title}</h3>
          <p className="col-start-2 line-clamp-4 text-sm text-pretty text-ink-soft">{item.reason}</p>
          {figures.length > 0 && (
            <p className="col-start-2 mt-1 w-fit rounded-control bg-met px-2 py-0.5 text-sm tabular">
              {figures[0]}
            </p>
          )}
        </div>
        <Button asChild className="justify-self-start">
          <PathLink path={item.action.path}>{item.action.label}</PathLink>
        </Button>
      </div>
    </Card>
  );
}
