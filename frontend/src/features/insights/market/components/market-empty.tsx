import { Link } from "@tanstack/react-router";
import { ChartNoAxesColumn } from "lucide-react";
import { FillDemo } from "@/components/demo/fill-demo";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

/** Nothing to count: in this part of the market, or at all. */
export function MarketEmpty({ narrowed, onWhole }: { narrowed: boolean; onWhole: () => void }) {
  if (narrowed)
    return (
      <EmptyState
        icon={ChartNoAxesColumn}
        title="No postings in this part of the market"
        action={<Button onClick={onWhole}>Look at all of it</Button>}
      >
        Widen the time, or take a filter away.
      </EmptyState>
    );
  return (
    <EmptyState
      icon={ChartNoAxesColumn}
      title="No postings to count yet"
      action={
        <>
          <Button variant="primary" asChild>
            <Link to="/sources">Go to Sources</Link>
          </Button>
          <FillDemo />
        </>
      }
    >
      Insights count what open postings ask for. Refresh the sources, and it shows here.
    </EmptyState>
  );
}
