import { useNavigate } from "@tanstack/react-router";
import { Download, Keyboard, LogOut, Monitor, Moon, Plus, SearchX, Sun } from "lucide-react";
import { askWhyHidden } from "@/lib/matches/why-hidden";
import { theme } from "@/lib/preferences";
import { signOut } from "@/lib/session/session";
import type { Command } from "./commands";
import type { NavItem } from "./nav";

/** Everything the palette can do before anything is typed. */
export function useCommands(groups: NavItem[][], onKeys: () => void): Command[] {
  const navigate = useNavigate();
  const pages = groups.flat().map<Command>(({ to, label, icon, keys }) => ({
    label,
    icon,
    keys,
    section: "Go to",
    run: () => void navigate({ to }),
  }));
  const section = "Do";
  return [
    ...pages,
    {
      label: "Import a job",
      icon: Download,
      section,
      words: "add save paste address url posting",
      run: () => void navigate({ to: "/jobs/import" }),
    },
    {
      label: "Why don’t I see a job?",
      icon: SearchX,
      section,
      words: "missing hidden absent",
      run: () => askWhyHidden(),
    },
    {
      label: "Add a source",
      icon: Plus,
      section,
      words: "follow company board feed rss careers",
      run: () => void navigate({ to: "/sources/add" }),
    },
    { label: "Light theme", icon: Sun, section, words: "appearance", run: () => theme.set("light") },
    { label: "Dark theme", icon: Moon, section, words: "appearance night", run: () => theme.set("dark") },
    {
      label: "Theme as the system",
      icon: Monitor,
      section,
      words: "appearance auto",
      run: () => theme.set("system"),
    },
    { label: "Keys of this view", icon: Keyboard, section, keys: "?", words: "shortcuts help", run: onKeys },
    { label: "Sign out", icon: LogOut, section, words: "log out leave", run: () => void signOut() },
  ];
}
