import { ListChecks, Settings, UserRound, Users, type LucideIcon } from "lucide-react";
import type { LinkProps } from "@tanstack/react-router";
import type { User } from "@/lib/session/session";

export interface NavItem {
  to: NonNullable<LinkProps["to"]>;
  label: string;
  icon: LucideIcon;
  /** The keys that lead there: "g m". */
  keys?: string;
  /** Stands in the phone's bottom bar (four places; the rest is under More). */
  phone?: boolean;
  role?: User["role"];
}

/**
 * Every page one can go to, in the sidebar's order; a gap between groups. A new page is one line here: the sidebar, the
 * phone's bar, the command palette and the keys follow.
 */
export const navGroups: NavItem[][] = [
  [{ to: "/profile", label: "Profile", icon: UserRound, keys: "g p", phone: true }],
  [
    { to: "/tasks", label: "Tasks", icon: ListChecks, keys: "g t", phone: true },
    { to: "/users", label: "Users", icon: Users, keys: "g u", role: "admin" },
    { to: "/settings", label: "Settings", icon: Settings, keys: "g s", phone: true },
  ],
];

export interface SearchTarget {
  label: (query: string) => string;
  icon: LucideIcon;
  link: (query: string) => { to: NonNullable<LinkProps["to"]>; search: Record<string, string> };
}

/** What the command palette offers to search for the words typed into it. */
export const searchTargets: SearchTarget[] = [];

export function navFor(user: User): NavItem[][] {
  const allowed = navGroups.map((group) => group.filter((item) => !item.role || item.role === user.role));
  return allowed.filter((group) => group.length > 0);
}
