import { Link } from "@tanstack/react-router";
import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { Steps } from "@/components/ui/progress";
import { textLink } from "@/components/ui/text-link";
import { readingSteps } from "@/lib/cv/steps";
import { isFinished, type Task } from "@/lib/tasks/task";

interface CvReadingProps {
  /** Null while the file is still on its way. */
  task: Task | null;
  onDismiss: () => void;
}

function warningsOf(task: Task): string[] {
  const { warnings } = task.result ?? {};
  return Array.isArray(warnings) ? warnings.filter((each) => typeof each === "string") : [];
}

function Done({ task, onDismiss }: { task: Task; onDismiss: () => void }) {
  const warnings = warningsOf(task);
  return (
    <Notice
      tone={warnings.length > 0 ? "partial" : "info"}
      live
      action={<IconButton icon={X} label="Put away" onClick={onDismiss} className="-my-1" />}
    >
      <p className="font-medium">
        Your CV is read.{" "}
        <Link to="/profile/review" className={textLink}>
          Check what we read
        </Link>
      </p>
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </Notice>
  );
}

/** The reading of a CV: its steps as they tick, what came out, or what went wrong and that nothing was lost. */
export function CvReading({ task, onDismiss }: CvReadingProps) {
  if (task?.state === "succeeded") return <Done task={task} onDismiss={onDismiss} />;
  const failed = task !== null && isFinished(task);
  return (
    <Card
      title={failed ? "We could not read this CV" : "Reading your CV"}
      description={
        failed
          ? "Your profile is as it was before."
          : "This takes a few seconds. You can leave the page; it goes on."
      }
      actions={failed && <Button onClick={onDismiss}>Put away</Button>}
    >
      <Steps label="Reading your CV" steps={readingSteps(task)} />
    </Card>
  );
}
