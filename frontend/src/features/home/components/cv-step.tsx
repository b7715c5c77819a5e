import { CvDrop } from "@/components/cv/cv-drop";
import { CvReading } from "@/components/cv/cv-reading";
import { PageDrop } from "@/components/cv/page-drop";
import { useCvIntake } from "@/lib/cv/intake";
import { useCvReading } from "@/lib/cv/queries";
import { isFinished } from "@/lib/tasks/task";

/** The CV is dropped right here, and read right here. */
export function CvStep() {
  const intake = useCvIntake();
  const { task, dismiss } = useCvReading();
  const underWay = intake.sending !== null || (task !== null && !isFinished(task));
  return (
    <div className="grid gap-4">
      <p className="text-ink-soft">
        We read it on this instance, where it stays, and show you each fact with the words it came from.
      </p>
      {(intake.sending ?? task) && <CvReading task={intake.sending ? null : task} onDismiss={dismiss} />}
      {!underWay && <CvDrop intake={intake} />}
      <PageDrop label="Drop your CV anywhere" onFile={intake.send} onRefusal={intake.refuse} />
    </div>
  );
}
