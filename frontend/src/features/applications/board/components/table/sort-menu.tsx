import { ArrowDownUp } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuChoice } from "@/components/ui/menu";
import { sortOf, type BoardSearch, type SortKey } from "../../search-params";
import { cardColumns } from "./columns";

interface SortMenuProps {
  search: BoardSearch;
  onChange: (change: Partial<BoardSearch>) => void;
}

/** The order of the rows, where there are no headers to press. */
export function SortMenu({ search, onChange }: SortMenuProps) {
  const { key, descending } = sortOf(search);
  return (
    <Menu
      trigger={
        <Button size="sm">
          <ArrowDownUp aria-hidden className="size-3.5" /> Sort
        </Button>
      }
    >
      <MenuChoice
        label="Sort by"
        value={key}
        options={cardColumns.map((column) => ({ value: column.key, label: column.header }))}
        onValueChange={(sort: SortKey) => onChange({ sort, order: undefined })}
      />
      <MenuChoice
        label="Order"
        value={descending ? "desc" : "asc"}
        options={[
          { value: "asc", label: "Ascending" },
          { value: "desc", label: "Descending" },
        ]}
        onValueChange={(order) => onChange({ sort: key, order })}
      />
    </Menu>
  );
}
