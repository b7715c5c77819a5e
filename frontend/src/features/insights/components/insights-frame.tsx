import { Link, Outlet, type LinkProps } from "@tanstack/react-router";

const tabs: readonly { to: NonNullable<LinkProps["to"]>; label: string }[] = [
  { to: "/insights", label: "Market" },
  { to: "/insights/pay", label: "Pay" },
  { to: "/insights/gaps", label: "Gaps" },
  { to: "/insights/next", label: "Next steps" },
  { to: "/insights/funnel", label: "Funnel" },
];

/** What all pages of the insights stand in: their heading, and the way from one to the next. */
export function InsightsFrame() {
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pt-4 pb-12 sm:px-6 sm:pt-8 lg:px-12">
      <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
        Insights
      </h1>
      <nav aria-label="Insights" className="mt-3 mb-6 flex gap-4 overflow-x-auto border-b">
        {tabs.map(({ to, label }) => (
          <Link
            key={to}
            to={to}
            activeOptions={{ exact: true, includeSearch: false }}
            className="-mb-px flex h-9 items-center border-b-2 border-transparent font-medium whitespace-nowrap text-ink-soft hover:text-ink data-[status=active]:border-accent data-[status=active]:text-ink pointer-coarse:h-11"
          >
            {label}
          </Link>
        ))}
      </nav>
      <Outlet />
    </div>
  );
}
