import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { afterJobChange } from "../jobs/importing";
import { trackTask } from "../tasks/queries";

export type WhyHidden = Schema<"WhyHiddenOut">;
export type Reason = WhyHidden["reasons"][number];
export type Action = NonNullable<Reason["action"]>;

/** The question as it is asked, from wherever; null while it is not. */
let asked: { address: string } | null = null;
const listeners = new Set<() => void>();

function ask(next: typeof asked): void {
  asked = next;
  for (const listener of listeners) listener();
}

/** Opens "Why don’t I see this job?"; with an address it is answered at once. */
export function askWhyHidden(address = ""): void {
  ask({ address });
}

export function stopAsking(): void {
  ask(null);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useAsked(): { address: string } | null {
  return useSyncExternalStore(subscribe, () => asked);
}

export function useWhyHidden() {
  return useMutation({
    mutationFn: (url: string) =>
      unwrap(api.GET("/api/v1/matches/why-hidden", { params: { query: { url } } })),
  });
}

/** What a fix came to, and the work that it started. */
export interface Fixed {
  said: string;
  task?: Schema<"TaskOut">;
}

function need(value: string | null | undefined): string {
  if (!value) throw new Error("The answer does not say what to change.");
  return value;
}

async function read(which: Schema<"RefreshIn">, said: string): Promise<Fixed> {
  return { said, task: await unwrap(api.POST("/api/v1/jobs/refresh", { body: which })) };
}

async function follow({ source, address, label }: Action): Promise<Fixed> {
  const params = { path: { slug: need(source) } };
  const body = { url: need(address), ...(label && { label }) };
  const feed = await unwrap(api.POST("/api/v1/sources/{slug}/feeds", { params, body }));
  return read({ boards: [feed.id] }, "Followed. Its jobs are being read.");
}

async function enableSource({ source }: Action): Promise<Fixed> {
  const slug = need(source);
  await unwrap(api.PATCH("/api/v1/sources/{slug}", { params: { path: { slug } }, body: { enabled: true } }));
  return read({ sources: [slug] }, "Switched on. Its jobs are being read.");
}

async function enableBoard({ source, board }: Action): Promise<Fixed> {
  const path = { slug: need(source), feed_id: need(board) };
  await unwrap(
    api.PATCH("/api/v1/sources/{slug}/feeds/{feed_id}", { params: { path }, body: { enabled: true } }),
  );
  return read({ boards: [path.feed_id] }, "Switched on. Its jobs are being read.");
}

async function unhide(matchId: string | null | undefined): Promise<Fixed> {
  const params = { path: { match_id: need(matchId) } };
  await unwrap(api.PATCH("/api/v1/matches/{match_id}", { params, body: { status: "new" } }));
  return { said: "It is among your new matches again." };
}

function carryOut(action: Action, answer: WhyHidden): Promise<Fixed> {
  const { kind, source, board } = action;
  if (kind === "follow") return follow(action);
  if (kind === "enable_source") return enableSource(action);
  if (kind === "enable_board") return enableBoard(action);
  if (kind === "unhide") return unhide(answer.match_id);
  if (kind === "score")
    return unwrap(api.POST("/api/v1/matches/refresh")).then((task) => ({
      said: "Your matches are being scored.",
      task,
    }));
  return read(board ? { boards: [board] } : { sources: [need(source)] }, "It is being read.");
}

function afterFix(client: QueryClient, { task }: Fixed): void {
  if (task) trackTask(client, task);
  void client.invalidateQueries({ queryKey: ["sources"] });
  afterJobChange(client);
}

/** Does what an answer offers. */
export function useFix(answer: WhyHidden) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (action: Action) => carryOut(action, answer),
    onSuccess: (fixed) => afterFix(client, fixed),
  });
}
