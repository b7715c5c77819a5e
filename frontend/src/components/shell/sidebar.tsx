import { Link } from "@tanstack/react-router";
import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { LogoMark } from "@/components/ui/logo";
import { Tooltip } from "@/components/ui/tooltip";
import { cn } from "@/lib/cn";
import { useMedia } from "@/lib/use-media";
import type { NavItem } from "./nav";

function Item({ item, folded }: { item: NavItem; folded: boolean }) {
  const Icon = item.icon;
  const link = (
    <Link
      to={item.to}
      activeOptions={{ exact: item.to === "/" }}
      aria-label={folded ? item.label : undefined}
      className={cn(
        "flex h-8 items-center gap-3 rounded-control px-2.5 font-medium text-ink-soft hover:bg-hover hover:text-ink",
        "transition-colors duration-150 ease-out [&_svg]:text-ink-faint",
        "data-[status=active]:bg-surface data-[status=active]:text-ink data-[status=active]:shadow-card",
        "data-[status=active]:ring-1 data-[status=active]:ring-line data-[status=active]:[&_svg]:text-accent-text",
        folded && "size-9 justify-center px-0",
      )}
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      {!folded && <span className="truncate">{item.label}</span>}
    </Link>
  );
  if (!folded) return link;
  return (
    <Tooltip text={item.label} keys={item.keys} side="right">
      {link}
    </Tooltip>
  );
}

interface SidebarProps {
  groups: NavItem[][];
  wide: boolean;
  onToggle: () => void;
}

export function Sidebar({ groups, wide, onToggle }: SidebarProps) {
  // Between phone and desktop there is room for the icons only, whatever was chosen.
  const roomy = useMedia("(min-width: 64rem)");
  const folded = !wide || !roomy;
  return (
    <nav
      aria-label="Main"
      className={cn(
        "sticky top-0 hidden h-dvh flex-col bg-sunken py-3 md:flex",
        folded ? "items-center px-2" : "px-3",
      )}
    >
      <Link
        to="/"
        aria-label="Career Agent, home"
        className="mb-4 flex h-9 items-center gap-2 rounded-control px-1.5 font-semibold tracking-tight"
      >
        <LogoMark />
        {!folded && "Career Agent"}
      </Link>
      <div className="flex flex-1 flex-col gap-6 overflow-y-auto p-px">
        {groups.map((group, index) => (
          <ul key={index} className="grid gap-0.5">
            {group.map((item) => (
              <li key={item.to}>
                <Item item={item} folded={folded} />
              </li>
            ))}
          </ul>
        ))}
      </div>
      {roomy && (
        <IconButton
          icon={folded ? PanelLeftOpen : PanelLeftClose}
          label={folded ? "Unfold the sidebar" : "Fold the sidebar"}
          keys="["
          onClick={onToggle}
        />
      )}
    </nav>
  );
}
