import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useUser, type User } from "@/lib/session/session";
import { Page } from "./page";

interface Section {
  to: LinkProps["to"];
  label: string;
  roles?: readonly User["role"][];
}

/** The sections of the settings; each is a page of its own, drawn in a `SettingsFrame`. */
const sections: readonly Section[] = [
  { to: "/settings", label: "General" },
  { to: "/settings/notifications", label: "Notifications" },
  { to: "/settings/data", label: "Your data" },
  { to: "/settings/mail", label: "Mail", roles: ["admin"] },
];

interface SettingsFrameProps {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page of the settings: beside it, on a phone above it, the way to the others. */
export function SettingsFrame({ title, description, actions, children }: SettingsFrameProps) {
  return (
    <Page title={title} description={description} actions={actions}>
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-[11rem_minmax(0,48rem)]">
        <SectionLinks />
        <div className="grid min-w-0 content-start gap-6">{children}</div>
      </div>
    </Page>
  );
}

function SectionLinks() {
  const { role } = useUser();
  return (
    <nav
      aria-label="Settings"
      className="flex gap-1 overflow-x-auto lg:sticky lg:top-20 lg:flex-col lg:self-start"
    >
      {sections
        .filter((section) => section.roles?.includes(role) ?? true)
        .map((section) => (
          <Link
            key={section.to}
            to={section.to}
            activeOptions={{ exact: true }}
            className="flex h-9 items-center rounded-control px-3 font-medium whitespace-nowrap text-ink-soft hover:bg-hover hover:text-ink data-[status=active]:bg-sunken data-[status=active]:text-ink pointer-coarse:h-11"
          >
            {section.label}
          </Link>
        ))}
    </nav>
  );
}
