import { zodResolver } from "@hookform/resolvers/zod";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useForm, useWatch } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { textLink } from "@/components/ui/text-link";
import { asProblem } from "@/lib/problem";
import { registration, type Registration } from "../credentials";
import { useRegister } from "../queries";
import { AuthLayout } from "./auth-layout";
import { FormProblem } from "./form-problem";
import { PasswordField } from "./password-field";

const route = getRouteApi("/_public/register");

export function RegisterPage() {
  const { next } = route.useSearch();
  const create = useRegister();
  const form = useForm<Registration>({
    resolver: zodResolver(registration),
    mode: "onChange",
    // While somebody is in the middle of a word an error would only be in the way.
    delayError: 500,
    defaultValues: { full_name: "", email: "", password: "" },
  });
  const { errors } = form.formState;
  const password = useWatch({ control: form.control, name: "password" });

  const submit = form.handleSubmit((values) =>
    create.mutate(values, {
      onError: (error) => {
        const problem = asProblem(error);
        for (const name of ["email", "password", "full_name"] as const) {
          const message = problem.forField(name);
          if (message) form.setError(name, { message }, { shouldFocus: true });
        }
      },
    }),
  );
  return (
    <AuthLayout
      title="Create your account"
      lead={
        <>
          You have one already?{" "}
          <Link to="/login" search={{ next }} className={textLink}>
            Sign in
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormProblem error={create.error} />
        <Field label="Your name" error={errors.full_name?.message}>
          {(control) => <Input autoComplete="name" {...control} {...form.register("full_name")} />}
        </Field>
        <Field label="E-mail address" required error={errors.email?.message}>
          {(control) => (
            <Input type="email" autoComplete="username" {...control} {...form.register("email")} />
          )}
        </Field>
        <PasswordField
          label="Password"
          value={password}
          error={errors.password?.message}
          registration={form.register("password")}
        />
        <Button type="submit" variant="primary" size="lg" loading={create.isPending} className="mt-2">
          Create account
        </Button>
        <p className="text-sm text-ink-faint">
          Your account lives on this instance only. No mail is sent to confirm it.
        </p>
      </form>
    </AuthLayout>
  );
}
