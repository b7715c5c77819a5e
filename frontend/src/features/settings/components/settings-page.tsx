import { SettingsFrame } from "@/components/layout/settings-frame";
import { DemoNote } from "@/components/demo/demo-note";
import { AboutCard } from "./about-card";
import { AccountCard } from "./account-card";
import { AppearanceCard } from "./appearance-card";
import { KeysCard } from "./keys-card";
import { ModelCard } from "./model-card";

export function SettingsPage() {
  return (
    <SettingsFrame
      title="Settings"
      description="Your account, and how the dashboard behaves in this browser."
    >
      <DemoNote />
      <AccountCard />
      <ModelCard />
      <AppearanceCard />
      <KeysCard />
      <AboutCard />
    </SettingsFrame>
  );
}
