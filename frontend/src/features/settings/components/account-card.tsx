import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { RelativeTime } from "@/components/ui/relative-time";
import { asProblem } from "@/lib/problem";
import { signOut, useUser } from "@/lib/session/session";
import { toast } from "@/lib/toasts";

export function AccountCard() {
  const user = useUser();
  const leave = () => {
    signOut().catch((error: unknown) => toast({ title: asProblem(error).title, tone: "danger" }));
  };
  return (
    <Card title="Account">
      <div className="flex flex-wrap items-center gap-4">
        <Avatar name={user.full_name ?? user.email} className="size-12 text-lg" />
        <div className="min-w-44 flex-1">
          <p className="flex items-center gap-2 font-medium">
            <span className="truncate">{user.full_name ?? user.email}</span>
            <Badge>{user.role}</Badge>
          </p>
          <p className="truncate text-ink-soft">{user.email}</p>
          <p className="text-sm text-ink-faint">
            With us since <RelativeTime at={user.created_at} />
          </p>
        </div>
        <Button onClick={leave}>Sign out</Button>
      </div>
    </Card>
  );
}
