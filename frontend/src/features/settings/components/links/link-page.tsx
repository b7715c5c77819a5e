import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/layout/page";
import { Logo } from "@/components/ui/logo";

interface LinkPageProps {
  title: string;
  children: ReactNode;
}

/** Where a link in a mail leads: one thing, signed in or not. */
export function LinkPage({ title, children }: LinkPageProps) {
  return (
    <div className="flex min-h-dvh flex-col px-4 py-6 sm:px-12">
      <header>
        <Link to="/" className="inline-block rounded-control">
          <Logo />
        </Link>
      </header>
      <main id="main" className="m-auto grid w-full max-w-md gap-4 py-12">
        <PageTitle title={title} />
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight text-balance">
          {title}
        </h1>
        {children}
      </main>
    </div>
  );
}

/** What to say where the address lost its secret on the way. */
export function BrokenLink() {
  return <p className="text-ink-soft">This link is not whole. Open it from the mail once more.</p>;
}
