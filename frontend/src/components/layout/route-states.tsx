import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { SearchX } from "lucide-react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { asProblem } from "@/lib/problem";
import { PageTitle } from "./page";

function HomeButton() {
  return (
    <Button asChild>
      <Link to="/">Go home</Link>
    </Button>
  );
}

/** A view that threw: no permission, unreachable server, or a fault of our own. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const problem = asProblem(error);
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <PageTitle title={problem.title} />
      <ErrorState
        as="h1"
        error={problem}
        onRetry={problem.status === 403 ? undefined : retry}
        action={<HomeButton />}
      />
    </div>
  );
}

export function NotFound() {
  return (
    <div className="grid min-h-[60dvh] place-items-center">
      <PageTitle title="Not found" />
      <EmptyState as="h1" icon={SearchX} title="There is nothing at this address" action={<HomeButton />}>
        The link may be old, or a letter in it wrong. What you saved is where you left it.
      </EmptyState>
    </div>
  );
}

/** Shown while a page's code or first data is on its way: a heading and a card. */
export function RoutePending() {
  return (
    <Loading>
      <div className="mx-auto grid w-full max-w-6xl gap-6 px-4 pt-8 sm:px-6 lg:px-12">
        <Skeleton className="h-8 w-48" />
        <Skeleton className="h-64 rounded-card" />
      </div>
    </Loading>
  );
}
