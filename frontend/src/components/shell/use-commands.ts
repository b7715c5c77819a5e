import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, Monitor, Moon, Sun } from "lucide-react";
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
