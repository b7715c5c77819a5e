import { useSyncExternalStore } from "react";
import { z } from "zod";
import { bare } from "@/api/bare";
import type { Schema } from "@/api/types";
import { problemFrom } from "../problem";
import { Stored } from "../stored";
import { exclusive } from "./exclusive";

export type User = Schema<"UserOut">;
type Grant = Schema<"SessionOut">;

export interface Session {
  /** Unknown until the refresh cookie has been tried. */
  status: "unknown" | "in" | "out";
  user: User | null;
  /** Out because the person signed out, here or in another tab; not because the session ended. */
  left: boolean;
}

type News = { kind: "in"; grant: Grant } | { kind: "out"; left: boolean };

const renewBefore = 30_000;
// A stranger has no cookie to try: this spares every first visit a refused call. It is no secret and grants nothing.
const wasSignedIn = new Stored("signed-in", z.boolean(), false);
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel("career-agent.session") : null;
const listeners = new Set<() => void>();

let session: Session = { status: "unknown", user: null, left: false };
// The token lives in memory only; a script that reads the browser's storage finds nothing.
let token: string | null = null;
let expiresAt = 0;
let renewal: Promise<string | null> | null = null;

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

function accept(grant: Grant): void {
  token = grant.access_token;
  expiresAt = Date.now() + grant.expires_in * 1000;
  become({ status: "in", user: grant.user, left: false });
}

function take(news: News): void {
  if (news.kind === "in") accept(news.grant);
  else forget(news.left);
}

function forget(left: boolean): void {
  token = null;
  expiresAt = 0;
  become({ status: "out", user: null, left });
}

/** Takes over a change made in this tab, remembers it for the next page load, and tells the other tabs. */
function make(news: News): void {
  take(news);
  wasSignedIn.set(news.kind === "in");
  channel?.postMessage(news);
}

channel?.addEventListener("message", ({ data }: MessageEvent<News>) => take(data));

export function currentSession(): Session {
  return session;
}

export function subscribeSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useSession(): Session {
  return useSyncExternalStore(subscribeSession, currentSession);
}

/** The signed-in person; only below the guarded routes. */
export function useUser(): User {
  const { user } = useSession();
  if (!user) throw new Error("This view needs a signed-in person");
  return user;
}

/** Who has candidates of their own. */
export const deskRoles = ["recruiter", "admin"] as const satisfies User["role"][];

export function hasDesk({ role }: User): boolean {
  return (deskRoles as readonly User["role"][]).includes(role);
}

/** Takes over what registering, signing in or resetting a password answered; other tabs follow. */
export function begin(grant: Grant): void {
  make({ kind: "in", grant });
}

/** Takes over what was changed of the signed-in person's account. */
export function amend(user: User): void {
  if (session.user?.id === user.id) become({ ...session, user });
}

/** The account is no more: nothing is left to sign out of. */
export function end(): void {
  make({ kind: "out", left: false });
}

async function renew(stale: string | null): Promise<string | null> {
  // While this tab waited for its turn another one may have renewed for both.
  if (token && token !== stale) return token;
  // keepalive: a reload in this moment must not lose the new cookie, the old one is spent.
  const { data, error, response } = await bare.POST("/api/v1/auth/refresh", { keepalive: true });
  if (data) {
    begin(data);
    return data.access_token;
  }
  if (response.status >= 500 || response.status === 429) throw problemFrom(response, error);
  make({ kind: "out", left: false });
  return null;
}

/**
 * A new access token for the refresh cookie, or null where there is no session any more.
 * One at a time over all tabs: a cookie used twice revokes every token of the person.
 */
export function refresh(stale: string | null): Promise<string | null> {
  renewal ??= exclusive("career-agent.refresh", () => renew(stale)).finally(() => {
    renewal = null;
  });
  return renewal;
}

/** The token to send, renewed shortly before it ends. */
export async function freshToken(): Promise<string | null> {
  if (token && Date.now() > expiresAt - renewBefore) return refresh(token);
  return token;
}

/** Finds out, once per page load, whether somebody is signed in. */
export async function restore(): Promise<Session> {
  if (session.status === "unknown") {
    if (wasSignedIn.get()) await refresh(null);
    else forget(false);
  }
  return session;
}

/** Signs out here, in the other tabs and on the server. */
export async function signOut(): Promise<void> {
  const { error, response } = await bare.POST("/api/v1/auth/logout", { keepalive: true });
  if (!response.ok) throw problemFrom(response, error);
  make({ kind: "out", left: true });
}
