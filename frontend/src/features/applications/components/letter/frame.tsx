import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";

interface FrameProps {
  job?: { title: string; company: string } | undefined;
  matchId?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** The heading of the page, with the way back to the match. */
export function Frame({ job, matchId, actions, children }: FrameProps) {
  return (
    <Page
      title="Cover letter"
      description={job && `${job.title} · ${job.company}`}
      {...(matchId && {
        back: { to: "/matches/$matchId" as const, params: { matchId }, label: "The match" },
      })}
      actions={actions}
    >
      {children}
    </Page>
  );
}
