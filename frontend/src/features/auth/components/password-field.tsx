import type { UseFormRegisterReturn } from "react-hook-form";
import { Field } from "@/components/ui/field";
import { PasswordInput } from "@/components/ui/password-input";
import { passwordLength, passwordLimits } from "../credentials";

interface PasswordFieldProps {
  label: string;
  value: string;
  error: string | undefined;
  registration: UseFormRegisterReturn;
}

/** A new password, of whatever characters, counted while it is typed. */
export function PasswordField({ label, value, error, registration }: PasswordFieldProps) {
  const length = passwordLength(value);
  const counter =
    length < passwordLimits.min ? `${length} of at least ${passwordLimits.min}` : `${length} characters`;
  return (
    <Field
      label={label}
      required
      error={error}
      hint="10 characters or more, any you like. A few words in a row work well."
      aside={length > 0 && <span className="tabular">{counter}</span>}
    >
      {(control) => <PasswordInput autoComplete="new-password" {...control} {...registration} />}
    </Field>
  );
}
