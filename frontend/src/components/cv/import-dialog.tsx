import { Dialog } from "@/components/ui/dialog";
import { FileDrop } from "@/components/ui/file-drop";
import type { Intake } from "@/lib/cv/intake";
import { exportRules } from "@/lib/cv/rules";

interface ImportDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  intake: Intake;
}

const steps = [
  "On LinkedIn, open Settings & Privacy, then Data privacy, then “Get a copy of your data”.",
  "Choose the download with your profile, positions, education and skills, and request it.",
  "LinkedIn mails you a link: within minutes for a part, within a day for everything.",
  "Send the zip here as it came. We read only your profile from it, never messages or contacts. The whole zip is kept encrypted with your CVs until you delete it.",
];

/** Taking over what another program knows: the export of LinkedIn, or a JSON Resume. */
export function ImportDialog({ open, onOpenChange, intake }: ImportDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      wide
      title="Import your profile"
      description="Becomes a version of your CV. What you changed yourself stays as it is."
    >
      <div className="grid gap-6">
        <FileDrop
          rules={exportRules}
          compact
          title="Drop the export here"
          hint="The zip from LinkedIn, or a JSON Resume (.json), up to 10 MB"
          onFile={(file) => {
            intake.send(file);
            onOpenChange(false);
          }}
        />
        <section>
          <h3 className="font-semibold">How to get your LinkedIn export</h3>
          <ol className="mt-2 grid list-decimal gap-1.5 pl-5 text-pretty text-ink-soft marker:text-ink-faint">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
        <section>
          <h3 className="font-semibold">JSON Resume</h3>
          <p className="mt-1 text-pretty text-ink-soft">
            An open format that many CV editors export. You can download your own profile in it too, from the
            menu of this page.
          </p>
        </section>
      </div>
    </Dialog>
  );
}
