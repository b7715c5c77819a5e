import { useCombobox } from "downshift";
import { LoaderCircle, Plus, Search } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import { float, floatRow } from "./float";
import { inputLook } from "./input";

interface ComboboxProps<T> {
  /** Read aloud where no visible label belongs to it. */
  label: string;
  /** The suggestions for what is typed now; fetched or filtered by the owner. */
  items: readonly T[];
  query: string;
  onQueryChange: (query: string) => void;
  onPick: (item: T) => void;
  itemKey: (item: T) => string;
  itemText: (item: T) => string;
  renderItem?: (item: T) => ReactNode;
  /** Offers what is typed as it stands when nothing equals it. */
  onCreate?: (text: string) => void;
  loading?: boolean;
  placeholder?: string;
  emptyText?: string;
  className?: string;
  id?: string;
  "aria-describedby"?: string | undefined;
  "aria-invalid"?: true | undefined;
}

type Row<T> = { kind: "item"; item: T } | { kind: "create"; text: string };

/** A text field with suggestions: skills, places, companies. It empties itself after a pick. */
export function Combobox<T>(props: ComboboxProps<T>) {
  const { label, items, query, onQueryChange, onPick, itemKey, itemText, renderItem, onCreate } = props;
  const { loading, placeholder, emptyText = "Nothing found", className, id, ...aria } = props;
  const text = query.trim();
  const rows: Row<T>[] = items.map((item) => ({ kind: "item", item }));
  const isNew = text && !items.some((item) => itemText(item).toLowerCase() === text.toLowerCase());
  if (onCreate && isNew && !loading) rows.push({ kind: "create", text });

  const box = useCombobox<Row<T>>({
    items: rows,
    inputValue: query,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    ...(id ? { inputId: id } : {}),
    itemToString: (row) => (row?.kind === "item" ? itemText(row.item) : ""),
    onSelectedItemChange: ({ selectedItem: row }) => {
      if (row?.kind === "item") onPick(row.item);
      else if (row) onCreate?.(row.text);
      onQueryChange("");
    },
  });
  const open = box.isOpen && rows.length > 0;
  const nothing = box.isOpen && rows.length === 0 && text !== "" && !loading;
  const Icon = loading ? LoaderCircle : Search;
  return (
    <div className={cn("relative", className)}>
      <Icon
        aria-hidden
        className={cn(
          "pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint",
          loading && "animate-spin",
        )}
      />
      <input
        {...box.getInputProps({
          placeholder,
          "aria-label": id ? undefined : label,
          "aria-labelledby": undefined,
          // downshift sets its own state late; a controlled text needs the change at once or the caret jumps.
          onChange: (event) => onQueryChange(event.currentTarget.value),
        })}
        aria-describedby={aria["aria-describedby"]}
        aria-invalid={aria["aria-invalid"]}
        className={cn(inputLook, "h-9 pl-9 pointer-coarse:h-11")}
      />
      <ul
        {...box.getMenuProps({ "aria-label": label, "aria-labelledby": undefined })}
        className={cn(float, "absolute inset-x-0 top-full mt-1 max-h-72 overflow-y-auto", !open && "hidden")}
      >
        {rows.map((row, index) => (
          <li
            key={row.kind === "item" ? itemKey(row.item) : "create"}
            {...box.getItemProps({ item: row, index })}
            data-highlighted={box.highlightedIndex === index || undefined}
            className={cn(floatRow, "cursor-pointer")}
          >
            {row.kind === "create" ? (
              <>
                <Plus aria-hidden className="size-4 text-ink-faint" /> Add “{row.text}”
              </>
            ) : (
              (renderItem?.(row.item) ?? itemText(row.item))
            )}
          </li>
        ))}
      </ul>
      <p
        role="status"
        className={cn(
          float,
          "absolute inset-x-0 top-full mt-1 px-3 py-2 text-ink-faint",
          !nothing && "sr-only",
        )}
      >
        {nothing && emptyText}
      </p>
    </div>
  );
}
