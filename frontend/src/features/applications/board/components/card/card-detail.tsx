import { useIsMutating, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { applicationQuery } from "@/lib/applications/queries";
import { useMedia } from "@/lib/use-media";
import type { Card } from "../../types";
import { boardChange } from "../../use-moves";
import { calledCard } from "../../words";
import { CardHeader } from "./card-header";
import { CardNotices } from "./card-notices";
import { ContactsSection } from "./contacts-section";
import { FilesSection } from "./files-section";
import { NotesSection } from "./notes-section";
import { PapersSection } from "./papers-section";
import { PaySection } from "./pay-section";
import { StepsSection } from "./steps-section";
import { TimelineSection } from "./timeline-section";

const column = "mx-auto grid w-full max-w-3xl gap-8 px-4 pt-4 pb-16 sm:px-8 lg:pt-6";

/** A card with everything kept with it. */
export function CardDetail({ id }: { id: string }) {
  // A card opened on the heels of its move is asked for once the server has made the move: the stage it shows is true.
  const moving = useIsMutating({ mutationKey: boardChange }) > 0;
  const query = useQuery({ ...applicationQuery(id), staleTime: 10_000, enabled: !moving });
  if (query.isPending) return <DetailSkeleton />;
  if (!query.data)
    return (
      <div className="pt-12">
        <ErrorState
          error={query.error}
          onRetry={() => void query.refetch()}
          action={
            <Button asChild>
              <Link to="/board" search={true}>
                Back to the board
              </Link>
            </Button>
          }
        />
      </div>
    );
  return <Detail card={query.data} />;
}

function Detail({ card }: { card: Card }) {
  const roomy = useMedia("(min-width: 64rem)");
  return (
    <article className={column}>
      <PageTitle title={calledCard(card)} />
      <div className="grid gap-4">
        {!roomy && (
          <Link
            to="/board"
            search={true}
            className="-ml-1 inline-flex w-fit items-center gap-2 text-ink-soft pointer-coarse:min-h-11"
          >
            <ArrowLeft aria-hidden className="size-4" /> Board
          </Link>
        )}
        <CardHeader card={card} covering={roomy} />
        <CardNotices card={card} />
      </div>
      <StepsSection card={card} />
      <NotesSection key={card.id} card={card} />
      <PaySection card={card} />
      <PapersSection card={card} />
      <ContactsSection card={card} />
      <FilesSection card={card} />
      <TimelineSection card={card} />
    </article>
  );
}

function DetailSkeleton() {
  return (
    <Loading label="Loading the card">
      <div className={column}>
        <div className="grid gap-3">
          <Skeleton className="h-7 w-2/3" />
          <Skeleton className="h-4 w-1/2" />
          <Skeleton className="h-8 w-72" />
        </div>
        <Skeleton className="h-24 rounded-card" />
        <Skeleton className="h-32 rounded-card" />
        <Skeleton className="h-20 rounded-card" />
      </div>
    </Loading>
  );
}
