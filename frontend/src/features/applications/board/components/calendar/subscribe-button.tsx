import { CalendarSync } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";

/** Leads to the address that other calendars read. */
export function SubscribeButton() {
  return (
    <Popover
      label="Subscribe"
      align="end"
      className="w-96"
      trigger={
        <Button>
          <CalendarSync aria-hidden className="size-4" /> <span className="max-sm:sr-only">Subscribe</span>
        </Button>
      }
    >
      <p>…</p>
    </Popover>
  );
}
