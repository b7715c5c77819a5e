import { useQuery } from "@tanstack/react-query";
import { Card } from "@/components/ui/card";
import { ErrorState } from "@/components/ui/error-state";
import { SkeletonRows } from "@/components/ui/skeleton";
import { useGoing } from "@/lib/deleting";
import { channelsQuery, goingId, type Channel } from "../../queries/channels";
import { ChannelRow } from "./channel-row";

/** A channel on its way out looks as it will: not connected. */
function asLeft(channel: Channel): Channel {
  return { ...channel, state: null, shown: null, last_error: null, address: {} };
}

/** The ways to be reached beside the inbox. */
export function ChannelsCard() {
  const channels = useQuery(channelsQuery);
  const going = useGoing();
  return (
    <Card title="Channels" description="Ways to be reached beside the inbox." flush>
      {channels.isPending && <SkeletonRows rows={6} label="Loading the channels" />}
      {channels.isError && (
        <ErrorState compact error={channels.error} onRetry={() => void channels.refetch()} />
      )}
      {channels.data && (
        <ul className="divide-y">
          {channels.data.items.map((channel) => (
            <li key={channel.kind}>
              <ChannelRow channel={going.has(goingId(channel.kind)) ? asLeft(channel) : channel} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
