import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "@/components/ui/error-state";
import { useGoing } from "@/lib/deleting";
import { matchQuery } from "@/lib/matches/queries";
import { tailoredCvsQuery } from "../../cv-queries";
import type { CvSearch } from "../../cv-search";
import { FirstCv } from "./first-cv";
import { OpenCv } from "./open-cv";
import { TailoredFrame } from "./tailored-frame";
import { TailoredSkeleton } from "./tailored-skeleton";

interface TailoredPageProps {
  matchId: string;
  search: CvSearch;
  onSearch: (search: CvSearch) => void;
}

/** A CV for one job: the newest that was tailored for it or an earlier one, or the way to the first. */
export function TailoredPage({ matchId, search, onSearch }: TailoredPageProps) {
  const match = useQuery(matchQuery(matchId));
  const list = useQuery(tailoredCvsQuery(matchId));
  const going = useGoing();
  const cvs = list.data?.items.filter(({ id }) => !going.has(id)) ?? [];
  const open = cvs.find(({ id }) => id === search.cv) ?? cvs[0];
  const failed = match.error ?? list.error;
  if (failed)
    return (
      <TailoredFrame matchId={matchId}>
        <ErrorState
          error={failed}
          onRetry={() => {
            void match.refetch();
            void list.refetch();
          }}
        />
      </TailoredFrame>
    );
  if (!match.data || list.isPending)
    return (
      <TailoredFrame matchId={matchId} job={match.data?.job}>
        <TailoredSkeleton label="Loading your CV" />
      </TailoredFrame>
    );
  if (!open)
    return (
      <TailoredFrame matchId={matchId} job={match.data.job}>
        <FirstCv matchId={matchId} company={match.data.job.company} onMade={() => onSearch({})} />
      </TailoredFrame>
    );
  return (
    <OpenCv
      key={open.id}
      id={open.id}
      matchId={matchId}
      job={match.data.job}
      cvs={cvs}
      view={search.view ?? "changes"}
      onView={(view) => onSearch({ ...search, view: view === "changes" ? undefined : view })}
      onOpen={(cv) => onSearch({ ...search, cv })}
    />
  );
}
