import { Link } from "@tanstack/react-router";
import { PageTitle } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Logo } from "@/components/ui/logo";
import { isThisMachine } from "../this-machine";
import { useVisit } from "../queries";
import { MatchSketch } from "./match-sketch";

/** Looking around without an account, with invented data; only on one's own machine. */
function Visit() {
  const visit = useVisit();
  return (
    <Button variant="quiet" size="lg" loading={visit.isPending} onClick={() => visit.mutate()}>
      {visit.isPending ? "Inventing people and jobs" : "Try with an invented person"}
    </Button>
  );
}

/** The first page of somebody who is not signed in: one sentence, one action. */
export function WelcomePage() {
  return (
    <div className="mx-auto flex min-h-dvh max-w-7xl flex-col px-4 sm:px-12">
      <PageTitle title="Welcome" />
      <header className="flex h-20 items-center justify-between">
        <Logo />
        <Button asChild variant="quiet">
          <Link to="/login">Sign in</Link>
        </Button>
      </header>
      <main
        id="main"
        className="grid flex-1 items-center gap-12 pt-6 pb-12 lg:grid-cols-[5fr_6fr] lg:gap-16 lg:pb-24"
      >
        <div className="grid justify-items-start gap-6">
          <h1 tabIndex={-1} className="max-w-[14ch] font-serif text-display font-semibold tracking-tight">
            Jobs that fit you,{" "}
            <span className="evidence evidence-headline animate-stroke whitespace-nowrap" data-from="met">
              and why
            </span>
            .
          </h1>
          <p className="max-w-[44ch] text-lg text-pretty text-ink-soft">
            Drop your CV. Career Agent reads real postings, scores each one against it, and shows the words of
            both that led to the score.
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <Button asChild variant="primary" size="lg">
              <Link to="/register">Create your account</Link>
            </Button>
            {isThisMachine(window.location.hostname) && <Visit />}
          </div>
          <p className="text-sm text-ink-faint">It runs here, on this machine. Your CV stays with it.</p>
        </div>
        <div className="grid place-items-center">
          <MatchSketch />
        </div>
      </main>
    </div>
  );
}
