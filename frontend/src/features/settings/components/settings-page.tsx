import { Page } from "@/components/layout/page";
import { AboutCard } from "./about-card";
import { AccountCard } from "./account-card";
import { AppearanceCard } from "./appearance-card";
import { KeysCard } from "./keys-card";

export function SettingsPage() {
  return (
    <Page
      title="Settings"
      description="Your account, and how the dashboard behaves in this browser."
      width="text"
    >
      <div className="grid gap-6">
        <AccountCard />
        <AppearanceCard />
        <KeysCard />
        <AboutCard />
      </div>
    </Page>
  );
}
