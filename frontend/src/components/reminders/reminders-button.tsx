import { useInfiniteQuery } from "@tanstack/react-query";
import { BellRing } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { formatTotal, plural } from "@/lib/format";
import { remindersQuery } from "./reminder-queries";
import { RemindersPanel } from "./reminders-panel";

/** Opens the reminders; says how many there are. Not modal: the undo of a dismissal lies beside it. */
export function RemindersButton() {
  const { data } = useInfiniteQuery(remindersQuery("open"));
  const total = data?.pages[0]?.total;
  const name = total?.value ? plural(total.value, "reminder") : "Reminders";
  return (
    <Popover
      label="Reminders"
      align="end"
      className="max-h-[min(70dvh,40rem)] w-[28rem] overflow-y-auto"
      trigger={
        <Button aria-label={name}>
          <BellRing aria-hidden className="size-4" />
          <span className="max-lg:hidden">Reminders</span>
          {total && total.value > 0 && (
            <span className="min-w-5 rounded-full bg-accent-soft px-1 text-center text-xs text-accent-text tabular">
              {formatTotal(total)}
            </span>
          )}
        </Button>
      }
    >
      <RemindersPanel />
    </Popover>
  );
}
