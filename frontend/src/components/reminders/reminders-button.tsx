import { useInfiniteQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { formatTotal, plural } from "@/lib/format";
import { useIsPhone } from "@/lib/use-media";
import { remindersQuery } from "./reminder-queries";
import { RemindersPanel } from "./reminders-panel";

/** Opens the reminders; says how many there are. */
export function RemindersButton() {
  const [open, setOpen] = useState(false);
  const phone = useIsPhone();
  const { data } = useInfiniteQuery(remindersQuery("open"));
  const total = data?.pages[0]?.total;
  const name = total?.value ? plural(total.value, "reminder") : "Reminders";
  return (
    <>
      <Button aria-label={name} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <BellRing aria-hidden className="size-4" />
        <span className="max-lg:hidden">Reminders</span>
        {total && total.value > 0 && (
          <span className="min-w-5 rounded-full bg-accent-soft px-1 text-center text-xs text-accent-text tabular">
            {formatTotal(total)}
          </span>
        )}
      </Button>
      <Drawer open={open} onOpenChange={setOpen} title="Reminders" side={phone ? "bottom" : "right"}>
        <RemindersPanel />
      </Drawer>
    </>
  );
}
