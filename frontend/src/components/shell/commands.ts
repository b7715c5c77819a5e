import type { LucideIcon } from "lucide-react";

export interface Command {
  label: string;
  icon: LucideIcon;
  section: string;
  keys?: string | undefined;
  /** Other words people look for it by. */
  words?: string;
  run: () => void;
}

function plain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** Commands in which every typed word begins some word of theirs; those whose label begins with the text first. */
export function matching(commands: readonly Command[], text: string): Command[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  const hit = (command: Command) => {
    const words = plain(`${command.label} ${command.words ?? ""}`).split(/\s+/);
    return wanted.every((each) => words.some((word) => word.startsWith(each)));
  };
  const begins = (command: Command) => (plain(command.label).startsWith(plain(text)) ? 0 : 1);
  return commands.filter(hit).toSorted((a, b) => begins(a) - begins(b));
}
