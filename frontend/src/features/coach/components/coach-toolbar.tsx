import { Link } from "@tanstack/react-router";
import { Plus, Users } from "lucide-react";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { Segmented } from "@/components/ui/segmented";
import { formatTotal } from "@/lib/format";
import { listFilters, type CoachSearch } from "../search-params";

interface CoachToolbarProps {
  search: CoachSearch;
  total: { value: number; relation: "eq" | "gte" } | undefined;
  /** Whether beginning a conversation is what the view is for: nothing else is open. */
  isMain: boolean;
  onChange: (next: CoachSearch) => void;
  onList: () => void;
}

const kinds = [
  { value: "all", label: "All" },
  { value: "chat", label: "Chats" },
  { value: "interview", label: "Interviews" },
] as const;

export function CoachToolbar({ search, total, isMain, onChange, onList }: CoachToolbarProps) {
  return (
    <div className="grid gap-3 pt-1">
      <div className="flex items-center justify-between gap-3">
        <h1 tabIndex={-1} className="flex items-baseline gap-2 text-xl font-semibold tracking-tight">
          Coach
          {total && total.value > 0 && (
            <span className="text-sm font-normal text-ink-faint tabular">{formatTotal(total)}</span>
          )}
        </h1>
        <div className="flex items-center gap-1">
          <Button asChild size="sm" variant="quiet">
            <Link to="/coach/personas">
              <Users aria-hidden className="size-3.5" />
              Personas
            </Link>
          </Button>
          <Button asChild size="sm" variant={isMain ? "primary" : "secondary"}>
            <Link to="/coach/new" search={listFilters(search)}>
              <Plus aria-hidden className="size-3.5" />
              New
            </Link>
          </Button>
        </div>
      </div>
      <SearchField
        label="Search conversations"
        placeholder="Search what was said"
        value={search.q ?? ""}
        onChange={(q) => onChange({ ...search, q: q.trim() ? q : undefined })}
        onLeave={onList}
      />
      <Segmented
        label="Which conversations"
        value={search.show ?? "all"}
        options={kinds}
        onValueChange={(next) => onChange({ ...search, show: next === "all" ? undefined : next })}
      />
    </div>
  );
}
