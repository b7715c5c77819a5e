import { zodResolver } from "@hookform/resolvers/zod";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { textLink } from "@/components/ui/text-link";
import { reset, type Reset } from "../credentials";
import { useReset } from "../queries";
import { AuthLayout } from "./auth-layout";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

/** The secret stands behind the #, where no server log sees it. */
function tokenInAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
}

export function ResetPage() {
  const [token] = useState(tokenInAddress);
  const navigate = useNavigate();
  const set = useReset();
  const form = useForm<Reset>({
    resolver: zodResolver(reset),
    mode: "onChange",
    delayError: 500,
    defaultValues: { password: "" },
  });
  const password = useWatch({ control: form.control, name: "password" });
  const submit = form.handleSubmit((values) =>
    set.mutate({ token, ...values }, { onSuccess: () => void navigate({ to: "/", replace: true }) }),
  );
  return (
    <AuthLayout title="Set a new password" lead="You are signed out everywhere else once it is set.">
      {token ? (
        <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
          <FormProblem error={set.error} />
          <PasswordField
            label="New password"
            value={password}
            error={form.formState.errors.password?.message}
            registration={form.register("password")}
          />
          <Button type="submit" variant="primary" size="lg" loading={set.isPending}>
            Set password and sign in
          </Button>
        </form>
      ) : (
        <Notice tone="partial">
          This link is not whole. Copy it again from the message you were given, or{" "}
          <Link to="/login" className={textLink}>
            sign in
          </Link>
          .
        </Notice>
      )}
    </AuthLayout>
  );
}
