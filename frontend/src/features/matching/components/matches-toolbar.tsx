import { Link } from "@tanstack/react-router";
import { Ellipsis, RefreshCw, SearchX, SlidersHorizontal } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { TaskProgress } from "@/components/tasks/task-progress";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { Select } from "@/components/ui/select";
import { formatTotal, plural } from "@/lib/format";
import { askWhyHidden } from "@/lib/matches/why-hidden";
import type { Task } from "@/lib/tasks/task";
import { minScoreOf, type MatchSearch } from "../search-params";
import type { MatchPage } from "../types";
import { FiltersPopover } from "./filters-popover";
import { InForce } from "./in-force";
import { quietLink } from "./quiet-link";

interface MatchesToolbarProps {
  search: MatchSearch;
  /** While a detail is open its title is the window's. */
  titled: boolean;
  page: MatchPage | undefined;
  scoring: Task | null;
  onChange: (change: Partial<MatchSearch>) => void;
  onScore: () => void;
  /** Has the list go on by itself. */
  onSave: () => void;
}

const sortOptions = [
  { value: "score", label: "Best first" },
  { value: "newest", label: "Newest first" },
] as const;

/** How many there are and how many are not shown, what narrows them, and in what order they stand. */
export function MatchesToolbar(props: MatchesToolbarProps) {
  const { search, titled, page, scoring, onChange, onScore, onSave } = props;
  const bound = minScoreOf(search);
  return (
    <div className="grid gap-3">
      {titled && <PageTitle title="Matches" />}
      <div className="flex items-baseline justify-between gap-3">
        <h1 tabIndex={-1} className="text-xl font-semibold tracking-tight">
          Matches
        </h1>
        {page && (
          <p className="text-sm text-ink-faint tabular" aria-live="polite">
            {formatTotal(page.total)}
            {bound > 0 && ` at ${bound} or better`}
          </p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <FiltersPopover search={search} onChange={onChange} />
        <Select
          compact
          aria-label="Order"
          className="h-7 text-sm pointer-coarse:h-9 pointer-coarse:text-sm"
          value={search.sort ?? "score"}
          options={sortOptions}
          onValueChange={(sort) => onChange({ sort })}
        />
        <Button size="sm" variant="quiet" asChild>
          <Link to="/matches/weights" search={search}>
            <SlidersHorizontal aria-hidden className="size-4" />
            What counts
          </Link>
        </Button>
        <Menu
          trigger={
            <Button variant="quiet" size="sm" aria-label="More about matches" className="ml-auto w-8 px-0">
              <Ellipsis aria-hidden className="size-4" />
            </Button>
          }
        >
          <MenuItem icon={RefreshCw} disabled={scoring !== null} onSelect={onScore}>
            Score all again
          </MenuItem>
          <MenuItem icon={SearchX} onSelect={() => askWhyHidden()}>
            Why don’t I see a job?
          </MenuItem>
        </Menu>
      </div>
      <InForce search={search} onChange={onChange} />
      {scoring && <TaskProgress task={scoring} />}
      {page && <NotShown search={search} page={page} onChange={onChange} onSave={onSave} />}
    </div>
  );
}

function tellWords(bound: number): string {
  return bound > 0 ? `Tell me of matches ≥ ${bound}` : "Tell me of new matches";
}

interface NotShownProps {
  search: MatchSearch;
  page: MatchPage;
  onChange: (change: Partial<MatchSearch>) => void;
  onSave: () => void;
}

/** What the list leaves out, and the way to see it. */
function NotShown({ search, page, onChange, onSave }: NotShownProps) {
  const bound = minScoreOf(search);
  const below = page.below.value > 0 && bound > 0;
  const hidden = page.hidden > 0 && !search.status?.length;
  return (
    <p className="flex flex-wrap gap-x-3 text-sm text-ink-faint tabular">
      {below && (
        <span>
          {formatTotal(page.below)} below {bound}.{" "}
          <button type="button" className={quietLink} onClick={() => onChange({ min_score: 0 })}>
            Show all
          </button>
        </span>
      )}
      {hidden && (
        <span>
          {plural(page.hidden, "hidden", "hidden")}.{" "}
          <button
            type="button"
            className={quietLink}
            onClick={() => onChange({ status: ["hidden"], min_score: 0 })}
          >
            Show them
          </button>
        </span>
      )}
      <button type="button" className={quietLink} onClick={() => askWhyHidden()}>
        Job missing?
      </button>
      <button type="button" aria-haspopup="dialog" className={quietLink} onClick={onSave}>
        {tellWords(bound)}
      </button>
    </p>
  );
}
