import { Link } from "@tanstack/react-router";
import { CalendarDays, Columns3, FileText, Import, ListFilter, Plus, Settings2, Table2 } from "lucide-react";
import { RemindersButton } from "@/components/reminders/reminders-button";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { viewOf, type BoardSearch, type View } from "../../search-params";

interface BoardToolbarProps {
  search: BoardSearch;
  onChange: (change: Partial<BoardSearch>) => void;
  onNew: () => void;
  onStages: () => void;
}

const views: { value: View; label: string; icon: typeof Columns3 }[] = [
  { value: "board", label: "Board", icon: Columns3 },
  { value: "table", label: "Table", icon: Table2 },
  { value: "calendar", label: "Calendar", icon: CalendarDays },
];

export function BoardToolbar({ search, onChange, onNew, onStages }: BoardToolbarProps) {
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-3 px-4 pt-4 pb-3 sm:px-6 sm:pt-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight max-sm:text-xl">
        Board
      </h1>
      <div className="max-sm:order-last max-sm:w-full">
        <Segmented
          label="View"
          value={viewOf(search)}
          options={views.map(({ value, label, icon: Icon }) => ({
            value,
            label: (
              <>
                <Icon aria-hidden className="size-3.5" strokeWidth={1.75} /> {label}
              </>
            ),
          }))}
          onValueChange={(view) => onChange({ view })}
        />
      </div>
      <div className="ml-auto flex items-center gap-2">
        <RemindersButton />
        <Menu trigger={<IconButton icon={Settings2} label="Stages, import and report" variant="secondary" />}>
          <MenuItem icon={ListFilter} onSelect={onStages}>
            Name and order the stages
          </MenuItem>
          <MenuSeparator />
          <MenuItem asChild>
            <Link to="/board/import">
              <Import aria-hidden className="size-4 text-ink-faint" /> Move in from another tool
            </Link>
          </MenuItem>
          <MenuItem asChild>
            <Link to="/board/report">
              <FileText aria-hidden className="size-4 text-ink-faint" /> Report for an office
            </Link>
          </MenuItem>
        </Menu>
        <Button variant="primary" onClick={onNew}>
          <Plus aria-hidden className="size-4" /> New card
        </Button>
      </div>
    </header>
  );
}
