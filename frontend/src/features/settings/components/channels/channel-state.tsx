import { Check, CircleAlert, CirclePause, CircleSlash, MailQuestion } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import type { Channel } from "../../queries/channels";

/** Whether a channel is used at present, in a word. */
export function ChannelState({ channel }: { channel: Channel }) {
  if (channel.state === "pending")
    return (
      <Badge tone="cv" icon={MailQuestion}>
        Waits for you
      </Badge>
    );
  if (channel.state === "unsubscribed")
    return (
      <Badge tone="missing" icon={CircleSlash}>
        Ended
      </Badge>
    );
  if (channel.paused)
    return (
      <Badge tone="missing" icon={CirclePause}>
        Paused
      </Badge>
    );
  if (channel.state === "failing")
    return (
      <Badge tone="cv" icon={CircleAlert}>
        Does not arrive
      </Badge>
    );
  return (
    <Badge tone="done" icon={Check}>
      Connected
    </Badge>
  );
}
