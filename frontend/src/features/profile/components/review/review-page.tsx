import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FileText } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { factsQuery, profileQuery } from "@/lib/profile/queries";
import { cvsQuery } from "../../queries";
import { ofTheCv } from "../../review-list";
import type { Fact, Profile } from "../../types";
import { EditorContext, useProfileEditor } from "../../use-editor";
import { ReviewSkeleton } from "./review-skeleton";
import { ReviewView } from "./review-view";

const route = getRouteApi("/_app/profile_/review");

function NothingToCheck() {
  return (
    <EmptyState
      as="h1"
      icon={FileText}
      title="There is nothing to check yet"
      action={
        <Button asChild variant="primary">
          <Link to="/profile">Go to your profile</Link>
        </Button>
      }
    >
      Send your CV, and every fact we read from it stands here beside the words it came from.
    </EmptyState>
  );
}

function Review({ profile, facts, cvId }: { profile: Profile; facts: readonly Fact[]; cvId: string }) {
  const editor = useProfileEditor(profile);
  const { fact } = route.useSearch();
  const cvs = useQuery(cvsQuery);
  const name = cvs.data?.items.find(({ id }) => id === cvId)?.name ?? "Your CV";
  return (
    <EditorContext value={editor}>
      <ReviewView facts={facts} cv={{ id: cvId, name }} startAt={fact} />
    </EditorContext>
  );
}

/** The guided check of what was read from the CV in use. */
export function ReviewPage() {
  const profile = useQuery(profileQuery);
  const facts = useQuery(factsQuery);
  const failed = profile.error ?? facts.error;
  const cvId = profile.data?.profile.active_cv;
  const content = () => {
    // What is on screen stays while a later look fails; the shell says that one is offline.
    if (!profile.data || !facts.data)
      return failed ? (
        <ErrorState
          error={failed}
          onRetry={() => {
            void profile.refetch();
            void facts.refetch();
          }}
        />
      ) : (
        <ReviewSkeleton />
      );
    if (!cvId || ofTheCv(facts.data).length === 0) return <NothingToCheck />;
    return <Review key={cvId} profile={profile.data.profile} facts={facts.data} cvId={cvId} />;
  };
  return (
    <>
      <PageTitle title="Check what we read" />
      {content()}
    </>
  );
}
