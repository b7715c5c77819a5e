import { Outlet, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { WhyHiddenDialog } from "@/components/matches/why-hidden-dialog";
import { cn } from "@/lib/cn";
import { sidebarOpen } from "@/lib/preferences";
import { useSession, type User } from "@/lib/session/session";
import { useShortcuts } from "@/lib/shortcuts";
import { useStored } from "@/lib/stored";
import { Announcer } from "./announcer";
import { BottomBar } from "./bottom-bar";
import { CommandPalette } from "./command-palette";
import { KeySheet } from "./key-sheet";
import { navFor } from "./nav";
import { OfflineBanner } from "./offline-banner";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";

/** What surrounds every view of a signed-in person; nothing in the moment between signing out and leaving. */
export function Shell() {
  const { user } = useSession();
  return user && <SignedIn user={user} />;
}

function SignedIn({ user }: { user: User }) {
  const navigate = useNavigate();
  const [wide, setWide] = useStored(sidebarOpen);
  const [palette, setPalette] = useState(false);
  const [keySheet, setKeySheet] = useState(false);
  const groups = navFor(user);

  useShortcuts("Anywhere", [
    { keys: "mod+k", label: "Search or jump to", run: () => setPalette((open) => !open) },
    { keys: "?", label: "Show the keys", run: () => setKeySheet(true) },
    { keys: "[", label: "Fold the sidebar", run: () => setWide(!wide) },
  ]);
  useShortcuts(
    "Go to",
    groups
      .flat()
      .flatMap(({ to, label, keys }) => (keys ? [{ keys, label, run: () => void navigate({ to }) }] : [])),
  );

  return (
    <div className={cn("group/shell min-h-dvh md:grid", wide ? "sidebar-wide" : "sidebar-narrow")}>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-control bg-accent px-4 py-2 font-medium text-accent-ink focus:translate-y-0"
      >
        Skip to content
      </a>
      <Sidebar groups={groups} wide={wide} onToggle={() => setWide(!wide)} />
      <div className="flex min-w-0 flex-col">
        <TopBar onSearch={() => setPalette(true)} onKeys={() => setKeySheet(true)} />
        <OfflineBanner />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-(--bottom-bar) outline-none">
          <Outlet />
        </main>
      </div>
      <BottomBar groups={groups} />
      <CommandPalette
        open={palette}
        onOpenChange={setPalette}
        groups={groups}
        onKeys={() => setKeySheet(true)}
      />
      <WhyHiddenDialog />
      <Announcer />
      <KeySheet open={keySheet} onOpenChange={setKeySheet} />
    </div>
  );
}
