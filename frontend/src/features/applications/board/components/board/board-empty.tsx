import { Link } from "@tanstack/react-router";
import { Columns3 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { textLink } from "@/components/ui/text-link";

/** Nothing on the board yet: what it is for, and the three ways onto it. */
export function BoardEmpty({ onNew }: { onNew: () => void }) {
  return (
    <EmptyState
      icon={Columns3}
      title="From a match to an offer"
      action={
        <Button variant="primary" onClick={onNew}>
          Add a card
        </Button>
      }
    >
      <p>
        Each job you go for is a card here: what you sent, who you spoke to, what comes next. Save one of your{" "}
        <Link to="/matches" className={textLink}>
          matches
        </Link>{" "}
        and it appears, add a job from anywhere, or{" "}
        <Link to="/board/import" className={textLink}>
          move in from another tool
        </Link>
        .
      </p>
    </EmptyState>
  );
}
