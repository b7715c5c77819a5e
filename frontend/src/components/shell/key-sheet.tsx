import { Link } from "@tanstack/react-router";
import { Dialog } from "@/components/ui/dialog";
import { KeyHint } from "@/components/ui/key-hint";
import { textLink } from "@/components/ui/text-link";
import { singleKeys } from "@/lib/preferences";
import { useShortcutGroups, type ShortcutGroup } from "@/lib/shortcuts";
import { useStored } from "@/lib/stored";

/** Groups of the same title become one; the view's own keys come first, and stand for what they mean there. */
function merged(groups: ShortcutGroup[]): ShortcutGroup[] {
  const titles = [...new Set(groups.toReversed().map((group) => group.title))];
  const taken = new Set<string>();
  const lists = titles.map((title) => {
    const all = groups.filter((group) => group.title === title).flatMap((group) => group.shortcuts);
    const shortcuts = all.filter(({ keys }) => !taken.has(keys));
    for (const { keys } of shortcuts) taken.add(keys);
    return { title, shortcuts };
  });
  return lists.filter(({ shortcuts }) => shortcuts.length > 0);
}

interface KeySheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The keys of the current view. */
export function KeySheet({ open, onOpenChange }: KeySheetProps) {
  const groups = merged(useShortcutGroups());
  const [on] = useStored(singleKeys);
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys of this view" wide>
      {!on && (
        <p className="mb-4 text-ink-soft">
          Single-letter keys are off. Turn them on in{" "}
          <Link to="/settings" onClick={() => onOpenChange(false)} className={textLink}>
            Settings
          </Link>
          .
        </p>
      )}
      <div className="grid gap-x-12 gap-y-6 sm:grid-cols-2">
        {groups.map((group) => (
          <section key={group.title}>
            <h3 className="mb-1 text-sm font-medium text-ink-faint">{group.title}</h3>
            <dl>
              {group.shortcuts.map((shortcut) => (
                <div key={shortcut.keys} className="flex items-center justify-between gap-4 py-1">
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <KeyHint keys={shortcut.keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
