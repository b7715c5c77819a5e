import { useQuery } from "@tanstack/react-query";
import { Download, Ellipsis, RotateCw, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { Notice } from "@/components/ui/notice";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import {
  tailoredCvQuery,
  useDeleteTailored,
  useDownloadTailored,
  useTailor,
  type HeldCv,
} from "../../cv-queries";
import type { TailoredSummary } from "../../cv-types";
import type { CvView } from "./cv-toolbar";
import { Desk } from "./desk";
import { EarlierCard } from "./earlier-card";
import { TailoredFrame } from "./tailored-frame";
import { TailoredSkeleton } from "./tailored-skeleton";

interface OpenCvProps {
  id: string;
  matchId: string;
  job: { title: string; company: string };
  cvs: readonly TailoredSummary[];
  view: CvView;
  onView: (view: CvView) => void;
  /** Shows another one; without an id the newest. */
  onOpen: (id: string | undefined) => void;
}

export function OpenCv(props: OpenCvProps) {
  const { id, matchId, job } = props;
  const query = useQuery(tailoredCvQuery(id));
  if (query.data) return <Loaded held={query.data} {...props} />;
  return (
    <TailoredFrame matchId={matchId} job={job}>
      {query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <TailoredSkeleton label="Loading your CV" />
      )}
    </TailoredFrame>
  );
}

function Loaded({ held, matchId, job, cvs, view, onView, onOpen }: OpenCvProps & { held: HeldCv }) {
  const { cv } = held;
  const download = useDownloadTailored(cv);
  const remove = useDeleteTailored(matchId);
  const tailor = useTailor(matchId, () => {
    onOpen(undefined);
    toast({ title: "Tailored again", detail: "The one before is kept among your CVs for this job." });
  });
  const again = () =>
    tailor.mutate(
      { template: cv.template, paper: cv.paper },
      {
        onError: (error) =>
          toast({ title: "It was not tailored", detail: asProblem(error).message, tone: "danger" }),
      },
    );
  const busy = (format: "pdf" | "docx") => download.isPending && download.variables === format;
  return (
    <TailoredFrame
      matchId={matchId}
      job={job}
      actions={
        <>
          <Menu
            trigger={
              <Button
                variant="quiet"
                aria-label="What to do with this CV"
                className="w-8 px-0 pointer-coarse:w-11"
              >
                <Ellipsis aria-hidden className="size-4" />
              </Button>
            }
          >
            <MenuItem icon={RotateCw} onSelect={again}>
              Tailor again
            </MenuItem>
            <MenuSeparator />
            <MenuItem icon={Trash2} danger onSelect={() => remove(cv.id)}>
              Delete this CV
            </MenuItem>
          </Menu>
          <Button loading={busy("docx")} onClick={() => download.mutate("docx")}>
            <Download aria-hidden className="size-4" />
            Word
          </Button>
          <Button variant="primary" loading={busy("pdf")} onClick={() => download.mutate("pdf")}>
            <Download aria-hidden className="size-4" />
            Download PDF
          </Button>
        </>
      }
    >
      {cv.outdated && (
        <div className="mb-6">
          <Notice
            tone="partial"
            action={
              <Button size="sm" loading={tailor.isPending} onClick={again}>
                Tailor again
              </Button>
            }
          >
            Your profile or the posting has changed since this CV was made.
          </Notice>
        </div>
      )}
      <Desk
        held={held}
        view={view}
        onView={onView}
        aside={
          cvs.length > 1 && (
            <EarlierCard matchId={matchId} cvs={cvs} open={cv.id} onDelete={(each) => remove(each)} />
          )
        }
      />
    </TailoredFrame>
  );
}
