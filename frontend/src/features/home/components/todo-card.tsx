import { Link } from "@tanstack/react-router";
import { Bookmark, ChevronRight, ListChecks, Rss, UserRoundPen, type LucideIcon } from "lucide-react";
import { Card } from "@/components/ui/card";
import { todos, type Situation, type Todo } from "../next";

const icons: Record<Todo["key"], LucideIcon> = {
  saved: Bookmark,
  facts: ListChecks,
  missing: UserRoundPen,
  sources: Rss,
};

/** What is worth doing now; often nothing, and then it says so. */
export function TodoCard({ situation }: { situation: Situation }) {
  const list = todos(situation);
  return (
    <Card title="Worth doing">
      {list.length === 0 ? (
        <p className="text-ink-soft">Nothing right now. New postings are scored for you as they come.</p>
      ) : (
        <ul className="-mx-2 -mb-1 grid gap-1">
          {list.map((todo) => {
            const Icon = icons[todo.key];
            return (
              <li key={todo.key}>
                <Link
                  to={todo.to}
                  search={todo.search ?? {}}
                  className="flex items-start gap-3 rounded-control px-2 py-2 hover:bg-hover"
                >
                  <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" strokeWidth={1.75} />
                  <span className="min-w-0 flex-1">
                    <span className="block font-medium">{todo.title}</span>
                    {todo.detail && (
                      <span className="block text-sm text-pretty text-ink-faint">{todo.detail}</span>
                    )}
                  </span>
                  <ChevronRight aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-faint" />
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
