import { Ellipsis, KeyRound, UserCheck, UserX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Menu, MenuItem } from "@/components/ui/menu";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useChangeUser, type ManagedUser } from "../queries";

interface UserActionsProps {
  user: ManagedUser;
  self: boolean;
  onReset: () => void;
}

export function UserActions({ user, self, onReset }: UserActionsProps) {
  const change = useChangeUser();
  const name = user.full_name ?? user.email;
  const setActive = (active: boolean, undoable: boolean) =>
    change.mutate(
      { id: user.id, patch: { active } },
      {
        onSuccess: () =>
          undoable &&
          toast({
            title: active ? `${name} can sign in again` : `${name} can no longer sign in`,
            undo: () => setActive(!active, false),
          }),
        onError: (error) =>
          toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  return (
    <Menu
      trigger={
        <Button variant="quiet" aria-label={`Actions for ${name}`} className="w-8 px-0 pointer-coarse:w-11">
          <Ellipsis aria-hidden className="size-4" />
        </Button>
      }
    >
      <MenuItem icon={KeyRound} onSelect={onReset}>
        Make a password link
      </MenuItem>
      {user.active ? (
        <MenuItem icon={UserX} disabled={self} onSelect={() => setActive(false, true)}>
          Disable
        </MenuItem>
      ) : (
        <MenuItem icon={UserCheck} onSelect={() => setActive(true, true)}>
          Enable
        </MenuItem>
      )}
    </Menu>
  );
}
