import { SettingsFrame } from "@/components/layout/settings-frame";
import { DeleteCard } from "./delete-card";
import { ExportCard } from "./export-card";
import { ImportCard } from "./import-card";
import { LearningCard } from "./learning-card";

export function DataPage() {
  return (
    <SettingsFrame
      title="Your data"
      description="Say what may be learned from your choices, take everything along, bring it back, or delete your account."
    >
      <LearningCard />
      <ExportCard />
      <ImportCard />
      <DeleteCard />
    </SettingsFrame>
  );
}
