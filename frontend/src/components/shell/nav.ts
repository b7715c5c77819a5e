import {
  BellRing,
  BrainCircuit,
  Briefcase,
  ChartNoAxesColumn,
  Coins,
  Columns3,
  ContactRound,
  Download,
  Highlighter,
  House,
  Inbox,
  ListChecks,
  MessagesSquare,
  Rss,
  Settings,
  UserRound,
  Users,
  type LucideIcon,
} from "lucide-react";
import type { LinkProps } from "@tanstack/react-router";
import { addressIn } from "@/lib/jobs/address";
import { deskRoles, type User } from "@/lib/session/session";

export interface NavItem {
  to: NonNullable<LinkProps["to"]>;
  label: string;
  icon: LucideIcon;
  /** The keys that lead there: "g m". */
  keys?: string;
  /** Stands in the phone's bottom bar (four places; the rest is under More). */
  phone?: boolean;
  roles?: readonly User["role"][];
}

/**
 * Every page one can go to, in the sidebar's order; a gap between groups. A new page is one line here: the sidebar, the
 * phone's bar, the command palette and the keys follow.
 */
export const navGroups: NavItem[][] = [
  [
    { to: "/", label: "Home", icon: House, keys: "g h", phone: true },
    { to: "/matches", label: "Matches", icon: Highlighter, keys: "g m", phone: true },
    { to: "/jobs", label: "Jobs", icon: Briefcase, keys: "g j", phone: true },
    { to: "/board", label: "Board", icon: Columns3, keys: "g a", phone: true },
    { to: "/inbox", label: "Inbox", icon: Inbox, keys: "g n" },
    { to: "/alerts", label: "Alerts", icon: BellRing, keys: "g l" },
    { to: "/insights", label: "Insights", icon: ChartNoAxesColumn, keys: "g i" },
    { to: "/coach", label: "Coach", icon: MessagesSquare, keys: "g b" },
    { to: "/profile", label: "Profile", icon: UserRound, keys: "g p" },
  ],
  [
    {
      to: "/candidates",
      label: "Candidates",
      icon: ContactRound,
      keys: "g c",
      roles: deskRoles,
    },
  ],
  [
    { to: "/sources", label: "Sources", icon: Rss, keys: "g o" },
    { to: "/tasks", label: "Tasks", icon: ListChecks, keys: "g t" },
    { to: "/users", label: "Users", icon: Users, keys: "g u", roles: ["admin"] },
    { to: "/models", label: "Models", icon: BrainCircuit, keys: "g e", roles: ["admin"] },
    { to: "/usage", label: "Usage", icon: Coins, keys: "g y" },
    { to: "/settings", label: "Settings", icon: Settings, keys: "g s" },
  ],
];

export interface SearchTarget {
  label: (query: string) => string;
  icon: LucideIcon;
  link: (query: string) => { to: NonNullable<LinkProps["to"]>; search: Record<string, string> };
  /** Offered only for words like these. */
  fits?: (query: string) => boolean;
}

/** What the command palette offers to search for the words typed into it. */
export const searchTargets: SearchTarget[] = [
  {
    label: (query) => `Import ${query}`,
    icon: Download,
    link: (query) => ({ to: "/jobs/import", search: { url: addressIn(query) ?? query } }),
    fits: (query) => addressIn(query) !== null,
  },
  {
    label: (query) => `Search jobs for “${query}”`,
    icon: Briefcase,
    link: (query) => ({ to: "/jobs", search: { q: query } }),
  },
];

export function navFor(user: User): NavItem[][] {
  const allowed = navGroups.map((group) =>
    group.filter((item) => !item.roles || item.roles.includes(user.role)),
  );
  return allowed.filter((group) => group.length > 0);
}
