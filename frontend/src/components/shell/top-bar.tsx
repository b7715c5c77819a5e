import { Link } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { KeyHint } from "@/components/ui/key-hint";
import { LogoMark } from "@/components/ui/logo";
import { AccountMenu } from "./account-menu";
import { InboxBell } from "./inbox-bell";
import { RunningWork } from "./running-work";

interface TopBarProps {
  onSearch: () => void;
  onKeys: () => void;
}

export function TopBar({ onSearch, onKeys }: TopBarProps) {
  return (
    <header className="sticky top-0 z-20 flex h-(--top-bar) items-center gap-2 bg-paper px-4 sm:px-6">
      <Link to="/" aria-label="Career Agent, home" className="rounded-control p-1 md:hidden">
        <LogoMark />
      </Link>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onSearch}
        className="flex h-8 w-full max-w-96 min-w-0 items-center gap-2 rounded-control bg-pressed px-3 text-ink-soft transition-colors duration-150 ease-out hover:text-ink pointer-coarse:h-10"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="flex-1 truncate text-left">Search or jump to…</span>
        <KeyHint keys="mod+k" className="max-sm:hidden" />
      </button>
      <div className="ml-auto flex items-center gap-1">
        <RunningWork />
        <InboxBell />
        <AccountMenu onKeys={onKeys} />
      </div>
    </header>
  );
}
