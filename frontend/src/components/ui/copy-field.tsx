import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { Button } from "./button";
import { Field } from "./field";
import { Input } from "./input";

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: string;
}

/** Text to take elsewhere: a link, a token. Without clipboard access (plain http) it is selected instead. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  const Icon = copied ? Check : Copy;
  return (
    <Field label={label} required hint={hint}>
      {(control) => (
        <div className="flex gap-2">
          <Input
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
            className="font-mono text-sm"
            id={control.id}
            aria-describedby={control["aria-describedby"]}
          />
          {"clipboard" in navigator && (
            <Button className="h-9" onClick={() => void copy()}>
              <Icon aria-hidden className="size-4" />
              <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}
