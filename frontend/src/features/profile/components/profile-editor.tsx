import type { ReactNode } from "react";
import { CvDrop } from "@/components/cv/cv-drop";
import { Page } from "@/components/layout/page";
import { useShortcuts } from "@/lib/shortcuts";
import type { Intake } from "@/lib/cv/intake";
import type { Profile } from "../types";
import { EditorContext, useProfileEditor } from "../use-editor";
import { AboutSection } from "./about-section";
import { CompletenessCard } from "./completeness-card";
import { ConflictNotice } from "./conflict-notice";
import { CredentialsSection } from "./credentials-section";
import { CvVersionsCard } from "./cv-versions-card";
import { EducationSection, ExperienceSection, LanguageSection } from "./entries";
import { ProfileMenu } from "./profile-menu";
import { PreferencesSection } from "./preferences-section";
import { ReviewSection } from "./review-section";
import { SaveState } from "./save-state";
import { SkillsSection } from "./skills-section";
import { VisibilitySection } from "./visibility-section";

interface ProfileEditorProps {
  profile: Profile;
  intake: Intake;
  /** The reading of a CV, while there is one to show. */
  progress: ReactNode;
}

/** The profile: what to check first, then everything we know, edited where it stands. */
export function ProfileEditor({ profile, intake, progress }: ProfileEditorProps) {
  const editor = useProfileEditor(profile);
  useShortcuts("Profile", [
    { keys: "mod+z", label: "Take the last change back", run: editor.undo, outsideFields: true },
  ]);
  return (
    <EditorContext value={editor}>
      <Page
        title="Profile"
        description="What we know about you. Every match is computed from this."
        actions={
          <>
            <div className="lg:hidden">
              <SaveState />
            </div>
            <ProfileMenu intake={intake} />
          </>
        }
      >
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid gap-6 [&>:empty]:hidden">
            {progress}
            <ConflictNotice />
            <ReviewSection />
            <AboutSection />
            <SkillsSection />
            <ExperienceSection />
            <EducationSection />
            <CredentialsSection />
            <LanguageSection />
            <PreferencesSection />
            <VisibilitySection />
          </div>
          <aside aria-label="Completeness and files" className="grid gap-6 lg:sticky lg:top-20">
            <div className="flex min-h-7 items-center max-lg:hidden">
              <SaveState />
            </div>
            <CompletenessCard />
            <CvVersionsCard>
              <CvDrop intake={intake} title="Send a newer one" compact />
            </CvVersionsCard>
          </aside>
        </div>
      </Page>
    </EditorContext>
  );
}
