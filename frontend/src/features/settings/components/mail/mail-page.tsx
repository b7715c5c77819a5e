import { useQuery } from "@tanstack/react-query";
import { SettingsFrame } from "@/components/layout/settings-frame";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { mailServerQuery } from "../../queries/mail";
import { CaughtCard } from "./caught-card";
import { ServerCard } from "./server-card";
import { TrialCard } from "./trial-card";

export function MailPage() {
  const server = useQuery(mailServerQuery);
  return (
    <SettingsFrame title="Mail" description="How this instance sends mail: confirmations, alerts, digests.">
      {server.isPending && (
        <Loading label="Loading the mail server">
          <Skeleton className="h-72 w-full" />
        </Loading>
      )}
      {server.isError && (
        <Card>
          <ErrorState error={server.error} onRetry={() => void server.refetch()} />
        </Card>
      )}
      {server.data && (
        <>
          <ServerCard key={server.data.version} server={server.data} />
          {server.data.source !== "none" && <TrialCard />}
          {server.data.source === "caught" && <CaughtCard />}
        </>
      )}
    </SettingsFrame>
  );
}
