import { useNavigate } from "@tanstack/react-router";
import { useCombobox } from "downshift";
import { Search } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { useState } from "react";
import { veil } from "@/components/ui/dialog";
import { floatRow } from "@/components/ui/float";
import { KeyHint } from "@/components/ui/key-hint";
import { cn } from "@/lib/cn";
import { matching, type Command } from "./commands";
import { useCommands } from "./use-commands";
import { searchTargets, type NavItem } from "./nav";

interface CommandPaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  groups: NavItem[][];
  onKeys: () => void;
}

export function CommandPalette({ open, onOpenChange, groups, onKeys }: CommandPaletteProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-30 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-card bg-float shadow-float outline-none data-[state=open]:animate-appear"
        >
          <Radix.Title className="sr-only">Search or jump to</Radix.Title>
          <Commands groups={groups} onKeys={onKeys} onDone={() => onOpenChange(false)} />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

interface CommandsProps {
  groups: NavItem[][];
  onKeys: () => void;
  onDone: () => void;
}

function Commands({ groups, onKeys, onDone }: CommandsProps) {
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const text = query.trim();
  const fitting = searchTargets.filter(({ fits }) => !fits || fits(text));
  const searches: Command[] = fitting.map(({ label, icon, link }) => ({
    label: label(text),
    icon,
    section: "Search",
    run: () => void navigate(link(text)),
  }));
  const all = useCommands(groups, onKeys);
  const commands = text ? [...matching(all, text), ...searches] : all;
  const box = useCombobox<Command>({
    items: commands,
    inputValue: query,
    isOpen: true,
    selectedItem: null,
    defaultHighlightedIndex: 0,
    itemToString: (command) => command?.label ?? "",
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      onDone();
      selectedItem.run();
    },
  });
  return (
    <>
      <div className="flex items-center gap-3 border-b px-4">
        <Search aria-hidden className="size-4 shrink-0 text-ink-faint" />
        <input
          {...box.getInputProps({
            "aria-label": "Search or jump to",
            "aria-labelledby": undefined,
            placeholder: "Search or jump to…",
            onChange: (event) => setQuery(event.currentTarget.value),
          })}
          className="h-12 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink-faint"
        />
      </div>
      <ul
        {...box.getMenuProps({ "aria-label": "Commands", "aria-labelledby": undefined })}
        className="max-h-[min(26rem,60vh)] overflow-y-auto p-2"
      >
        {commands.map((command, index) => (
          <Row
            key={`${command.section} ${command.label}`}
            command={command}
            first={commands[index - 1]?.section !== command.section}
            highlighted={box.highlightedIndex === index}
            rowProps={box.getItemProps({ item: command, index })}
          />
        ))}
      </ul>
      {commands.length === 0 && (
        <p role="status" className="px-4 pb-6 text-center text-ink-soft">
          Nothing is called “{text}”.
        </p>
      )}
    </>
  );
}

interface RowProps {
  command: Command;
  /** The first of its section carries the section's name. */
  first: boolean;
  highlighted: boolean;
  rowProps: React.ComponentProps<"li">;
}

function Row({ command, first, highlighted, rowProps }: RowProps) {
  const Icon = command.icon;
  return (
    <>
      {first && (
        <li role="presentation" className="px-2 pt-2 pb-1 text-xs text-ink-faint">
          {command.section}
        </li>
      )}
      <li
        {...rowProps}
        data-highlighted={highlighted || undefined}
        className={cn(floatRow, "cursor-pointer py-2")}
      >
        <Icon aria-hidden className="size-4 text-ink-faint" />
        <span className="flex-1 truncate">{command.label}</span>
        {command.keys && <KeyHint keys={command.keys} className="max-sm:hidden" />}
      </li>
    </>
  );
}
