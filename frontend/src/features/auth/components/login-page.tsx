import { zodResolver } from "@hookform/resolvers/zod";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useForm } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PasswordInput } from "@/components/ui/password-input";
import { textLink } from "@/components/ui/text-link";
import { login, type Login } from "../credentials";
import { useLogin } from "../queries";
import { AuthLayout } from "./auth-layout";
import { FormProblem } from "./form-problem";

const route = getRouteApi("/_public/login");

export function LoginPage() {
  const { next } = route.useSearch();
  const signIn = useLogin();
  const form = useForm<Login>({
    resolver: zodResolver(login),
    mode: "onChange",
    delayError: 500,
    defaultValues: { email: "", password: "" },
  });
  const { errors } = form.formState;
  const submit = form.handleSubmit((values) =>
    signIn.mutate(values, {
      onError: () => form.setFocus("password", { shouldSelect: true }),
    }),
  );
  return (
    <AuthLayout
      title="Sign in"
      lead={
        <>
          You are new here?{" "}
          <Link to="/register" search={{ next }} className={textLink}>
            Create an account
          </Link>
        </>
      }
    >
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
        {next && !signIn.error && <Notice>Sign in to go on to where you were.</Notice>}
        <FormProblem error={signIn.error} />
        <Field label="E-mail address" required error={errors.email?.message}>
          {(control) => (
            <Input type="email" autoComplete="username" {...control} {...form.register("email")} />
          )}
        </Field>
        <Field
          label="Password"
          required
          error={errors.password?.message}
          hint="Forgotten? Whoever runs this instance can give you a link to set a new one."
        >
          {(control) => (
            <PasswordInput autoComplete="current-password" {...control} {...form.register("password")} />
          )}
        </Field>
        <Button type="submit" variant="primary" size="lg" loading={signIn.isPending} className="mt-2">
          Sign in
        </Button>
      </form>
    </AuthLayout>
  );
}
