import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { PageTitle } from "@/components/layout/page";
import { Logo } from "@/components/ui/logo";
import { MatchSketch } from "./match-sketch";

interface AuthLayoutProps {
  title: string;
  /** The line below the heading. */
  lead: ReactNode;
  children: ReactNode;
}

/** A form on the left; on wide screens the product's idea on the right. */
export function AuthLayout({ title, lead, children }: AuthLayoutProps) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(28rem,2fr)_3fr]">
      <div className="flex flex-col px-4 py-6 sm:px-12">
        <header>
          <Link to="/welcome" className="rounded-control">
            <Logo />
          </Link>
        </header>
        <main id="main" className="m-auto grid w-full max-w-96 gap-6 py-12">
          <PageTitle title={title} />
          <div className="grid gap-1">
            <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
              {title}
            </h1>
            <p className="text-ink-soft">{lead}</p>
          </div>
          {children}
        </main>
      </div>
      <aside
        aria-label="What it does"
        className="hidden place-items-center overflow-clip bg-sunken p-12 lg:grid"
      >
        <MatchSketch />
      </aside>
    </div>
  );
}
