import { ReminderWishes } from "@/components/reminders/reminder-wishes";
import { SettingsFrame } from "@/components/layout/settings-frame";
import { ChannelsCard } from "./channels/channels-card";
import { KindsCard } from "./told/kinds-card";
import { PausedNotice } from "./told/paused-notice";
import { TimesCard } from "./told/times-card";

export function NotificationsPage() {
  return (
    <SettingsFrame
      title="Notifications"
      description="Everything is in your inbox. Here you choose what else reaches you, where, and when."
    >
      <PausedNotice />
      <ChannelsCard />
      <KindsCard />
      <TimesCard />
      <ReminderWishes />
    </SettingsFrame>
  );
}
