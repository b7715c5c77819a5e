import { Link } from "@tanstack/react-router";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { Drawer } from "@/components/ui/drawer";
import { cn } from "@/lib/cn";
import type { NavItem } from "./nav";

const look = cn(
  "flex flex-1 flex-col items-center justify-center gap-0.5 rounded-control text-xs text-ink-soft",
  "data-[status=active]:font-semibold data-[status=active]:text-accent-text",
);

/** The phone's navigation: the pages marked for it, and the rest under More. */
export function BottomBar({ groups }: { groups: NavItem[][] }) {
  const [more, setMore] = useState(false);
  const items = groups.flat();
  const shown = items.filter((item) => item.phone).slice(0, 4);
  const rest = items.filter((item) => !shown.includes(item));
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-20 flex h-(--bottom-bar) items-stretch bg-sunken px-2 pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {shown.map(({ to, label, icon: Icon }) => (
        <Link key={to} to={to} activeOptions={{ exact: to === "/" }} className={look}>
          <Icon aria-hidden className="size-5" strokeWidth={1.75} />
          {label}
        </Link>
      ))}
      {rest.length > 0 && (
        <>
          <button type="button" aria-haspopup="dialog" onClick={() => setMore(true)} className={look}>
            <Ellipsis aria-hidden className="size-5" strokeWidth={1.75} />
            More
          </button>
          <Drawer open={more} onOpenChange={setMore} title="More">
            <ul className="grid gap-1">
              {rest.map(({ to, label, icon: Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    onClick={() => setMore(false)}
                    className="flex h-12 items-center gap-3 rounded-control px-2 text-lg hover:bg-hover data-[status=active]:font-semibold data-[status=active]:text-accent-text"
                  >
                    <Icon aria-hidden className="size-5 text-ink-faint" strokeWidth={1.75} />
                    {label}
                  </Link>
                </li>
              ))}
            </ul>
          </Drawer>
        </>
      )}
    </nav>
  );
}
