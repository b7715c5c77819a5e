import { Link } from "@tanstack/react-router";
import { formatCount } from "@/lib/format";
import { figures, type Today } from "../today";

/** What is new, due, unread and waiting, as four numbers that lead to what they count. */
export function TodayStrip({ today }: { today: Today }) {
  return (
    <section
      aria-label="Today"
      className="overflow-hidden rounded-card bg-surface shadow-card ring-1 ring-line"
    >
      {/* The gaps between the cells are the lines, so that they meet at every width. */}
      <ul className="grid grid-cols-2 gap-px bg-line lg:grid-cols-4">
        {figures(today).map(({ key, to, label, value, detail }) => (
          <li key={key} className="bg-surface">
            <Link
              to={to}
              search={key === "matches" ? { sort: "newest" } : {}}
              className="grid h-full content-start gap-0.5 px-4 py-4 -outline-offset-2 hover:bg-hover sm:px-6"
            >
              <span className="text-sm text-ink-soft">{label}</span>
              <span className="text-2xl font-semibold tabular">
                {value === null ? <span className="text-ink-faint">–</span> : formatCount(value)}
              </span>
              <span className="text-sm text-ink-faint">{value === null ? "not counted here" : detail}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
