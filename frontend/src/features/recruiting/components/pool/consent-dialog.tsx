import { useState } from "react";
import { z } from "zod";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { plural } from "@/lib/format";
import { asProblem } from "@/lib/problem";
import { Stored } from "@/lib/stored";
import { missingIn, type Consent } from "../../consent";
import type { ConsentBasis } from "../../types";
import { basisWords } from "../../words";

const basis = z.enum(["consent", "application", "contract", "legitimate_interest"]);
const basisOptions = basis.options.map((value) => ({ value, label: basisWords[value] }));

// What was agreed is mostly the same from upload to upload: only the day is asked anew.
const remembered = z.object({ wording: z.string(), source: z.string(), basis });
const last = new Stored<z.infer<typeof remembered>>("desk-consent", remembered, {
  wording: "",
  source: "",
  basis: "consent",
});

interface ConsentDialogProps {
  files: readonly File[];
  sending: boolean;
  error: Error | null;
  onSend: (consent: Consent) => void;
  onClose: () => void;
}

/** What must be recorded before a CV is taken: to what its person agreed, when, and where that came from. */
export function ConsentDialog(props: ConsentDialogProps) {
  const { files, onClose } = props;
  return (
    <Dialog
      wide
      open={files.length > 0}
      onOpenChange={(open) => !open && onClose()}
      title={`Record the consent for ${filesWord(files)}`}
      description="A CV is kept only with it. Each person can ask you what is recorded here."
    >
      {files.length > 0 && <Form {...props} />}
    </Dialog>
  );
}

function filesWord(files: readonly File[]): string {
  return files.length === 1 ? `“${files[0]?.name}”` : plural(files.length, "file");
}

function Form({ files, sending, error, onSend, onClose }: ConsentDialogProps) {
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const [form, setForm] = useState<Consent>(() => ({ ...last.get(), on: today }));
  const [agreed, setAgreed] = useState(false);
  const [tried, setTried] = useState(false);
  const set = (part: Partial<Consent>) => setForm({ ...form, ...part });
  const errors = tried ? missingIn(form, today) : {};
  const send = () => {
    setTried(true);
    if (!agreed || Object.keys(missingIn(form, today)).length > 0) return;
    const { wording, source, basis: ground } = form;
    last.set({ wording, source, basis: ground });
    onSend(form);
  };
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label="What they agreed to" required error={errors.wording}>
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            className="min-h-16"
            maxLength={2000}
            placeholder="That we keep the CV for a year and propose them for jobs that fit"
            value={form.wording}
            onChange={(event) => set({ wording: event.currentTarget.value })}
          />
        )}
      </Field>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        <Field label="On what ground" required>
          {(control) => (
            <Select<ConsentBasis>
              {...control}
              value={form.basis}
              options={basisOptions}
              onValueChange={(value) => set({ basis: value })}
            />
          )}
        </Field>
        <Field label="When" required error={errors.on}>
          {(control) => (
            <Input
              {...control}
              type="date"
              max={today}
              value={form.on}
              onChange={(event) => set({ on: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label="Where that is written" required error={errors.source} className="sm:col-span-2">
          {(control) => (
            <Input
              {...control}
              maxLength={300}
              placeholder="Application form, e-mail, signed letter"
              value={form.source}
              onChange={(event) => set({ source: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <div>
        <Checkbox
          checked={agreed}
          onCheckedChange={(checked) => setAgreed(checked === true)}
          aria-invalid={tried && !agreed ? true : undefined}
          label={
            files.length === 1 ? "This person agreed to that" : "Every person in these files agreed to that"
          }
        />
        <p role="alert" className="text-sm text-danger empty:hidden">
          {tried && !agreed ? "Without it we can’t take a CV." : null}
        </p>
      </div>
      {error && (
        <Notice tone="danger" live>
          <p className="font-medium">{asProblem(error).title}</p>
          <p>{asProblem(error).detail}</p>
        </Notice>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" variant="primary" loading={sending}>
          {files.length === 1 ? "Add this candidate" : `Add ${plural(files.length, "file")}`}
        </Button>
      </div>
    </form>
  );
}
