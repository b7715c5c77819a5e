import { Page } from "@/components/layout/page";
import { DemoNote } from "@/components/demo/demo-note";
import { AboutCard } from "./about-card";
import { AccountCard } from "./account-card";
import { AppearanceCard } from "./appearance-card";
import { KeysCard } from "./keys-card";
import { ModelCard } from "./model-card";

export function SettingsPage() {
  return (
    <Page
      title="Settings"
      description="Your account, and how the dashboard behaves in this browser."
      width="text"
    >
      <div className="grid gap-6">
        <DemoNote />
        <AccountCard />
        <ModelCard />
        <AppearanceCard />
        <KeysCard />
        <AboutCard />
      </div>
    </Page>
  );
}
