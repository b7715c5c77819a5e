import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";

interface SectionProps {
  /** The field of the profile it shows; what is missing leads here. */
  id: string;
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function sectionId(field: string): string {
  return `profile-${field}`;
}

/** One part of the profile; can be jumped to and takes the focus then. */
export function Section({ id, title, description, actions, children }: SectionProps) {
  return (
    <div id={sectionId(id)} tabIndex={-1} className="scroll-mt-20 rounded-card">
      <Card
        title={title}
        {...(description !== undefined && { description })}
        actions={<div className="-mr-2 flex flex-wrap items-center">{actions}</div>}
      >
        {children}
      </Card>
    </div>
  );
}
