import { Ellipsis, Eye, Tags, Trash2 } from "lucide-react";
import { useState } from "react";
import { Confirm } from "@/components/ui/confirm";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { useErase } from "../../pool-queries";
import type { PoolItem } from "../../types";
import { WhoDialog } from "../who-dialog";
import { GroupsDialog } from "./groups-dialog";

/** What one does with a candidate apart from any job. */
export function PoolRowMenu({ item }: { item: PoolItem }) {
  const [open, setOpen] = useState<"groups" | "who" | "erase" | null>(null);
  const erase = useErase();
  const own = item.source === "upload";
  const name = `Candidate ${item.code}`;
  const close = () => setOpen(null);
  return (
    <>
      <Menu trigger={<IconButton icon={Ellipsis} label={`What to do with ${name}`} />}>
        <MenuItem icon={Tags} onSelect={() => setOpen("groups")}>
          {item.has_groups ? "Change the groups" : "Record groups"}
        </MenuItem>
        <MenuItem icon={Eye} onSelect={() => setOpen("who")}>
          Show who this is
        </MenuItem>
        {own && (
          <>
            <MenuSeparator />
            <MenuItem icon={Trash2} danger onSelect={() => setOpen("erase")}>
              Delete
            </MenuItem>
          </>
        )}
      </Menu>
      {open === "groups" && <GroupsDialog candidate={item} onClose={close} />}
      <WhoDialog candidate={item} open={open === "who"} onClose={close} />
      <Confirm
        open={open === "erase"}
        onOpenChange={close}
        destructive
        title={`Delete ${name}?`}
        description="The CV, its facts, notes and groups are erased here and in every ranking. The log keeps that it happened, without a name. This can’t be taken back."
        action="Delete"
        onConfirm={() => erase.mutate(item)}
      />
    </>
  );
}
