import { useQuery } from "@tanstack/react-query";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { CvDrop } from "@/components/cv/cv-drop";
import { CvReading } from "@/components/cv/cv-reading";
import { PageDrop } from "@/components/cv/page-drop";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useCvIntake } from "@/lib/cv/intake";
import { useCvReading } from "@/lib/cv/queries";
import { isFinished } from "@/lib/tasks/task";
import { profileQuery } from "@/lib/profile/queries";
import type { Profile } from "../types";
import { ProfileEditor } from "./profile-editor";

function isEmpty(profile: Profile): boolean {
  const { active_cv: cv, edited, skills, experience, completeness } = profile;
  return (
    cv === null &&
    edited.length === 0 &&
    skills.length === 0 &&
    experience.length === 0 &&
    completeness.score === 0
  );
}

function ProfileSkeleton() {
  return (
    <Page title="Profile">
      <Loading label="Loading your profile">
        <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid gap-6">
            <Skeleton className="h-40 rounded-card" />
            <Skeleton className="h-64 rounded-card" />
            <Skeleton className="h-64 rounded-card" />
          </div>
          <Skeleton className="h-64 rounded-card" />
        </div>
      </Loading>
    </Page>
  );
}

export function ProfilePage() {
  const query = useQuery(profileQuery);
  const intake = useCvIntake();
  const reading = useCvReading();
  const [byHand, setByHand] = useState(false);
  if (query.isPending) return <ProfileSkeleton />;
  if (query.isError)
    return (
      <Page title="Profile">
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  const { profile } = query.data;
  const underWay = intake.sending !== null || (reading.task !== null && !isFinished(reading.task));
  const progress = (intake.sending ?? reading.task) && (
    <CvReading task={intake.sending ? null : reading.task} onDismiss={reading.dismiss} />
  );
  const drop = <PageDrop label="Drop your CV anywhere" onFile={intake.send} onRefusal={intake.refuse} />;
  if (!isEmpty(profile) || byHand)
    return (
      <>
        <ProfileEditor profile={profile} intake={intake} progress={progress} />
        {drop}
      </>
    );
  return (
    <Page
      title="Profile"
      width="text"
      description="Your CV is where everything starts. We read it here, on this instance, and show you each fact with the words it came from."
    >
      <div className="grid gap-6">
        {progress}
        {!underWay && (
          <CvDrop
            intake={intake}
            action={
              <Button variant="quiet" onClick={() => setByHand(true)}>
                <PenLine aria-hidden className="size-4" />
                Fill it in by hand
              </Button>
            }
          />
        )}
      </div>
      {drop}
    </Page>
  );
}
