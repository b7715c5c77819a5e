import {
  Ellipsis,
  Hash,
  Mail,
  MessageCircle,
  MessagesSquare,
  Send,
  Webhook,
  type LucideIcon,
} from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { RelativeTime } from "@/components/ui/relative-time";
import { formatExact } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import {
  useAskAgain,
  useChangeChannel,
  useDisconnect,
  useTryChannel,
  type Channel,
  type Frequency,
} from "../../queries/channels";
import { ChannelDialog } from "./channel-dialog";
import { ChannelState } from "./channel-state";
import { SecretDialog } from "./secret-dialog";

const icons: Record<string, LucideIcon> = {
  email: Mail,
  slack: Hash,
  discord: MessagesSquare,
  telegram: Send,
  ntfy: MessageCircle,
  webhook: Webhook,
};
const often = {
  asked: "As I asked for",
  daily: "At most daily",
  weekly: "At most weekly",
} as const;

/** One way to be reached: how it stands, and what to do with it. */
export function ChannelRow({ channel }: { channel: Channel }) {
  const [dialog, setDialog] = useState<"form" | "secret" | null>(null);
  const trial = useTryChannel(channel);
  const connected = channel.state !== null;
  const Icon = icons[channel.kind] ?? Send;
  const close = (open: boolean) => setDialog(open ? dialog : null);
  return (
    <div className="grid gap-3 px-4 py-4 sm:px-6">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <span className="mt-0.5 grid size-8 shrink-0 place-items-center rounded-control bg-sunken">
          <Icon aria-hidden className="size-4 text-ink-soft" />
        </span>
        <div className="min-w-0 flex-1 basis-48">
          <h3 className="flex flex-wrap items-center gap-x-2 font-medium">
            {channel.label}
            {connected && <ChannelState channel={channel} />}
          </h3>
          <Facts channel={channel} />
        </div>
        <div className="flex items-center gap-1">
          {!connected && !channel.unavailable && (
            <Button onClick={() => setDialog("form")} aria-label={`Connect ${channel.label}`}>
              Connect
            </Button>
          )}
          {channel.state === "unsubscribed" && <Button onClick={() => setDialog("form")}>Start again</Button>}
          {(channel.state === "active" || channel.state === "failing") && (
            <Button loading={trial.isPending} onClick={() => trial.mutate()}>
              Send a test
            </Button>
          )}
          {connected && (
            <More channel={channel} onForm={() => setDialog("form")} onSecret={() => setDialog("secret")} />
          )}
        </div>
      </div>
      <Told channel={channel} trial={trial} />
      {dialog === "form" && <ChannelDialog channel={channel} onOpenChange={close} />}
      {dialog === "secret" && <SecretDialog channel={channel} onOpenChange={close} />}
    </div>
  );
}

function Facts({ channel }: { channel: Channel }) {
  if (channel.unavailable && channel.state === null)
    return <p className="text-sm text-pretty text-ink-faint">{channel.unavailable}</p>;
  if (channel.state === null)
    return <p className="max-w-text text-sm text-pretty text-ink-faint">{channel.hint}</p>;
  const parts: ReactNode[] = [
    channel.shown,
    channel.at_most && often[channel.at_most === "instant" ? "asked" : channel.at_most],
    channel.last_sent_at && (
      <>
        last used <RelativeTime at={channel.last_sent_at} />
      </>
    ),
  ].filter(Boolean);
  return (
    <p className="text-sm break-words text-ink-soft">
      {parts.map((part, index) => (
        <span key={index}>
          {index > 0 && " · "}
          {part}
        </span>
      ))}
    </p>
  );
}

interface MoreProps {
  channel: Channel;
  onForm: () => void;
  onSecret: () => void;
}

function More({ channel, onForm, onSecret }: MoreProps) {
  const change = useChangeChannel(channel);
  const disconnect = useDisconnect();
  const limit = channel.at_most && channel.at_most !== "instant" ? channel.at_most : "asked";
  return (
    <Menu trigger={<IconButton icon={Ellipsis} label={`More for ${channel.label}`} />}>
      <MenuItem onSelect={onForm}>Change the address</MenuItem>
      {channel.makes_secret && <MenuItem onSelect={onSecret}>New signing secret</MenuItem>}
      <MenuItem onSelect={() => change.mutate({ paused: !channel.paused })}>
        {channel.paused ? "Go on" : "Pause"}
      </MenuItem>
      <MenuSeparator />
      <MenuChoice
        label="How often"
        value={limit}
        options={(["asked", "daily", "weekly"] as const).map((value) => ({ value, label: often[value] }))}
        onValueChange={(value) =>
          change.mutate({ at_most: value === "asked" ? null : (value satisfies Frequency) })
        }
      />
      <MenuSeparator />
      <MenuItem danger onSelect={() => disconnect(channel)}>
        Disconnect
      </MenuItem>
    </Menu>
  );
}

interface ToldProps {
  channel: Channel;
  trial: ReturnType<typeof useTryChannel>;
}

/** What there is to know about it right now: what it waits for, why it fails, that a test arrived. */
function Told({ channel, trial }: ToldProps) {
  const again = useAskAgain(channel);
  if (channel.state === "pending")
    return (
      <Notice
        tone={channel.last_error ? "partial" : "info"}
        action={
          <Button size="sm" loading={again.isPending} onClick={() => again.mutate()}>
            Send it again
          </Button>
        }
      >
        {channel.last_error ??
          `Open the link in the mail to ${channel.shown ?? "you"}. Nothing else is sent there before you do.`}
        {channel.confirm_until && !channel.last_error && (
          <span className="text-ink-soft"> It works until {formatExact(channel.confirm_until)}.</span>
        )}
      </Notice>
    );
  if (channel.state === "unsubscribed")
    return <Notice>You ended this by a link in a mail. Starting again asks for a new confirmation.</Notice>;
  const problem = trial.isError
    ? asProblem(trial.error).message
    : trial.isSuccess
      ? null
      : channel.last_error;
  if (problem)
    return (
      <Notice tone="partial" live={trial.isError}>
        {problem}
      </Notice>
    );
  return (
    <p role="status" className="pl-12 text-sm text-ink-soft empty:hidden">
      {trial.isSuccess && channel.state !== null && "The test was taken. Look whether it arrived."}
    </p>
  );
}
