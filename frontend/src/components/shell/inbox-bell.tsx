import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Bell } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { inboxStateQuery, useLiveInbox } from "@/lib/alerts/inbox";

const most = 99;

/** The way to the inbox, with how much of it is unread; kept up live. */
export function InboxBell() {
  useLiveInbox();
  const { data } = useQuery(inboxStateQuery);
  const unread = data?.unread ?? 0;
  const label = unread > 0 ? `Inbox, ${unread} unread` : "Inbox";
  return (
    <Tooltip text={label} keys="g n">
      <Button variant="quiet" asChild className="relative w-8 px-0 pointer-coarse:w-11">
        <Link to="/inbox" aria-label={label}>
          <Bell aria-hidden className="size-4" />
          {unread > 0 && (
            <span
              aria-hidden
              className="absolute top-0 left-1/2 grid h-4 min-w-4 place-items-center rounded-full bg-accent px-1 text-[10px] leading-none font-semibold text-accent-ink tabular pointer-coarse:top-1"
            >
              {unread > most ? `${most}+` : unread}
            </span>
          )}
        </Link>
      </Button>
    </Tooltip>
  );
}
