import { redirect } from "@tanstack/react-router";
import { nextPath } from "../next-path";
import { Problem } from "../problem";
import { currentSession, restore, type User } from "./session";

/** For `beforeLoad`: lets signed-in people pass and sends others to sign in, remembering where they were going. */
export async function requireSession({ location }: { location: { href: string } }): Promise<void> {
  const { status } = await restore();
  if (status === "in") return;
  if (location.href === "/") throw redirect({ to: "/welcome" });
  throw redirect({ to: "/login", search: { next: location.href } });
}

/** For `beforeLoad` of the pages for signing in: who is signed in already goes on. */
export async function requireStranger({ search }: { search: { next?: string | undefined } }): Promise<void> {
  const { status } = await restore();
  if (status === "in") throw redirect({ href: nextPath(search.next) });
}

/** For `beforeLoad` below the guarded routes: shows "no permission" to everyone else. */
export function requireRole(...roles: User["role"][]) {
  return () => {
    const held = currentSession().user?.role;
    if (held && roles.includes(held)) return;
    throw new Problem({
      status: 403,
      code: "forbidden",
      title: "This page is not for your account",
      detail: `It needs the role “${roles.join("” or “")}”. Whoever runs this instance can give it to you.`,
    });
  };
}
