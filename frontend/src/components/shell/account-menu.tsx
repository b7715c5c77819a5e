import { useNavigate } from "@tanstack/react-router";
import { Keyboard, LogOut, Monitor, Moon, Settings, Sun } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { theme, type Theme } from "@/lib/preferences";
import { asProblem } from "@/lib/problem";
import { signOut, useUser } from "@/lib/session/session";
import { useStored } from "@/lib/stored";
import { toast } from "@/lib/toasts";

const themeOptions: { value: Theme; label: string; icon: typeof Sun }[] = [
  { value: "system", label: "As the system", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
];

function leave(): void {
  signOut().catch((error: unknown) => {
    toast({ title: "You are still signed in", detail: asProblem(error).title, tone: "danger" });
  });
}

export function AccountMenu({ onKeys }: { onKeys: () => void }) {
  const user = useUser();
  const navigate = useNavigate();
  const [chosen, setChosen] = useStored(theme);
  const name = user.full_name ?? user.email;
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="relative grid size-9 place-items-center rounded-full hover:bg-hover pointer-coarse:size-11"
        >
          <Avatar name={name} />
          <span className="sr-only">Account of {name}</span>
        </button>
      }
    >
      <div className="max-w-64 px-2 pt-1 pb-2">
        <p className="truncate font-medium">{name}</p>
        {user.full_name && <p className="truncate text-sm text-ink-faint">{user.email}</p>}
      </div>
      <MenuSeparator />
      <MenuChoice label="Theme" value={chosen} options={themeOptions} onValueChange={setChosen} />
      <MenuSeparator />
      <MenuItem icon={Settings} onSelect={() => void navigate({ to: "/settings" })}>
        Settings
      </MenuItem>
      <MenuItem icon={Keyboard} keys="?" onSelect={onKeys}>
        Keys of this view
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={leave}>
        Sign out
      </MenuItem>
    </Menu>
  );
}
