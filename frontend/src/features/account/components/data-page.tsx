import { SettingsFrame } from "@/components/layout/settings-frame";
import { DeleteCard } from "./delete-card";
import { ExportCard } from "./export-card";
import { ImportCard } from "./import-card";

export function DataPage() {
  return (
    <SettingsFrame
      title="Your data"
      description="Take everything along, bring it back, or delete your account."
    >
      <ExportCard />
      <ImportCard />
      <DeleteCard />
    </SettingsFrame>
  );
}
