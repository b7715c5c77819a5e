import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";

interface TailoredFrameProps {
  matchId: string;
  job?: { title: string; company: string } | undefined;
  actions?: ReactNode;
  children: ReactNode;
}

/** The page around a tailored CV, whatever its state. */
export function TailoredFrame({ matchId, job, actions, children }: TailoredFrameProps) {
  return (
    <Page
      title="Your CV for this job"
      {...(job && { description: `${job.title} · ${job.company}` })}
      back={{ to: "/matches/$matchId", params: { matchId }, label: "Back to the match" }}
      actions={actions}
    >
      {children}
    </Page>
  );
}
