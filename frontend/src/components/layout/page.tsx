import { Link, type LinkProps } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

interface PageProps {
  /** The heading, and with the product's name the title of the window. */
  title: string;
  /** Shown instead of the title in the heading, where it needs marks or icons. */
  heading?: ReactNode;
  description?: ReactNode;
  /** Where one came from: the list this is a part of. */
  back?: Pick<LinkProps, "to" | "params"> & { label: string };
  /** The main action last. */
  actions?: ReactNode;
  width?: "text" | "normal" | "full";
  children: ReactNode;
}

const widths = { text: "max-w-3xl", normal: "max-w-6xl", full: "max-w-none" } as const;

/** Every view of the dashboard: one heading, at most one main action. The router moves the focus to the heading. */
export function Page(props: PageProps) {
  const { title, heading, description, back, actions, width = "normal", children } = props;
  return (
    <div className={cn("mx-auto w-full px-4 pt-4 pb-12 sm:px-6 sm:pt-8 lg:px-12", widths[width])}>
      <PageTitle title={title} />
      <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div className="grid min-w-0 gap-1">
          {back && (
            <Link
              to={back.to}
              params={back.params}
              className="-ml-1 flex w-fit items-center gap-1 rounded-control pr-1 text-sm text-ink-soft hover:text-ink"
            >
              <ChevronLeft aria-hidden className="size-4" /> {back.label}
            </Link>
          )}
          <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
            {heading ?? title}
          </h1>
          {description && <div className="max-w-text text-pretty text-ink-soft">{description}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** The title of the window; for views that draw their own heading. */
export function PageTitle({ title }: { title: string }) {
  return <title>{`${title} · Career Agent`}</title>;
}
