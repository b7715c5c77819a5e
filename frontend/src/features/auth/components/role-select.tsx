import { Select, type SelectOption } from "@/components/ui/select";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { useChangeUser, type ManagedUser } from "../queries";

type Role = ManagedUser["role"];

const roles: SelectOption<Role>[] = [
  { value: "candidate", label: "Candidate" },
  { value: "coach", label: "Coach" },
  { value: "recruiter", label: "Recruiter" },
  { value: "admin", label: "Admin" },
];

/** Changes a role at once; the change can be taken back. One's own is left to another admin. */
export function RoleSelect({ user, self }: { user: ManagedUser; self: boolean }) {
  const change = useChangeUser();
  const name = user.full_name ?? user.email;
  const set = (role: Role, undoable: boolean) =>
    change.mutate(
      { id: user.id, patch: { role } },
      {
        onSuccess: () =>
          undoable && toast({ title: `${name} is now ${role}`, undo: () => set(user.role, false) }),
        onError: (error) =>
          toast({ title: "The role was not changed", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  return (
    <Select
      compact
      aria-label={`Role of ${name}`}
      className="w-32"
      value={user.role}
      options={roles}
      disabled={self || change.isPending}
      onValueChange={(role) => set(role, true)}
    />
  );
}
