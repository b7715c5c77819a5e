import { queryOptions, useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { deleteLater, forget, keep } from "@/lib/deleting";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import { usageQuery } from "@/lib/usage/queries";
import type { FileKind, Letter, LetterPatch, LetterSummary, Tagged, Wish } from "./types";

/** The versions of the letter for a match, the newest first. */
export function lettersQuery(matchId: string) {
  return queryOptions({
    queryKey: ["letters", "list", matchId],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/matches/{match_id}/cover-letters", {
          params: { path: { match_id: matchId }, query: { limit: 100 } },
          signal,
        }),
      ),
  });
}

type LetterCall = Promise<{ data?: Letter | undefined; error?: unknown; response: Response }>;

async function tagged(call: LetterCall): Promise<Tagged> {
  const answer = await call;
  return { letter: await unwrap(Promise.resolve(answer)), etag: answer.response.headers.get("etag") };
}

export function letterQuery(id: string) {
  return queryOptions({
    queryKey: ["letters", "one", id],
    queryFn: ({ signal }) =>
      tagged(api.GET("/api/v1/letters/{letter_id}", { params: { path: { letter_id: id } }, signal })),
  });
}

/** What writing would cost at most, and whether the same is kept already. */
export function letterCostQuery(matchId: string, wish: Wish) {
  const { tone, length, language, engine } = wish;
  const query = { what: "cover_letter" as const, tone, length, engine, ...(language && { language }) };
  return queryOptions({
    queryKey: ["letters", "cost", matchId, query],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/matches/{match_id}/writing-cost", {
          params: { path: { match_id: matchId }, query },
          signal,
        }),
      ),
    staleTime: 30_000,
  });
}

/** What a second look by a model would cost at most; ask it only where there is a model. */
export function reviewCostQuery(id: string) {
  return queryOptions({
    queryKey: ["letters", "review-cost", id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/letters/{letter_id}/review-cost", { params: { path: { letter_id: id } }, signal }),
      ),
    staleTime: 0,
  });
}

/** After something was written: there is another version, and credits may be spent. */
export function afterWriting(client: QueryClient, matchId: string): Promise<unknown> {
  void client.invalidateQueries({ queryKey: ["letters", "cost", matchId] });
  void client.invalidateQueries({ queryKey: usageQuery.queryKey });
  return client.invalidateQueries({ queryKey: lettersQuery(matchId).queryKey });
}

function take(client: QueryClient, matchId: string, held: Tagged): void {
  client.setQueryData(letterQuery(held.letter.id).queryKey, held);
  void client.invalidateQueries({ queryKey: lettersQuery(matchId).queryKey });
}

type Step =
  | { kind: "change"; patch: LetterPatch }
  | { kind: "accept"; sentence: number; accepted: boolean }
  | { kind: "anew"; paragraph: number }
  | { kind: "review" };

function send(id: string, step: Step, etag: string | null): Promise<Tagged> {
  const path = { letter_id: id };
  const header = etag ? { "if-match": etag } : {};
  switch (step.kind) {
    case "change":
      return tagged(api.PATCH("/api/v1/letters/{letter_id}", { params: { path, header }, body: step.patch }));
    case "accept": {
      const { sentence, accepted } = step;
      const body = { sentence, accepted };
      return tagged(api.POST("/api/v1/letters/{letter_id}/accept", { params: { path, header }, body }));
    }
    case "review":
      return tagged(api.POST("/api/v1/letters/{letter_id}/review", { params: { path, header } }));
    case "anew":
      return tagged(
        api.POST("/api/v1/letters/{letter_id}/paragraphs/{number}/regenerate", {
          params: { path: { ...path, number: step.paragraph }, header },
        }),
      );
  }
}

/** Changes a letter in the state it is held here; one that was changed elsewhere is loaded, and the change refused. */
export function useLetterStep(matchId: string, id: string) {
  const client = useQueryClient();
  const { queryKey } = letterQuery(id);
  return useMutation({
    // One after the other, each with the tag of the one before.
    scope: { id: `letter-${id}` },
    mutationFn: (step: Step) => send(id, step, client.getQueryData(queryKey)?.etag ?? null),
    onSuccess: (held, step) => {
      const asked = step.kind === "anew" || step.kind === "review";
      // What is said of an asking belongs to that moment, not to the letter.
      const notice = asked ? (client.getQueryData(queryKey)?.letter.notice ?? null) : held.letter.notice;
      take(client, matchId, { ...held, letter: { ...held.letter, notice } });
      if (asked) void client.invalidateQueries({ queryKey: usageQuery.queryKey });
    },
    onError: (error) => {
      if (asProblem(error).status === 412) void client.invalidateQueries({ queryKey });
    },
  });
}

/** Deletes a version in ten seconds, so that it can be taken back. */
export function useDeleteLetter(matchId: string) {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: ({ id }: LetterSummary) =>
      unwrap(api.DELETE("/api/v1/letters/{letter_id}", { params: { path: { letter_id: id } } })),
    onSuccess: () => afterWriting(client, matchId),
    onError: (error) =>
      toast({ title: "It was not deleted", detail: asProblem(error).message, tone: "danger" }),
    onSettled: (_data, _error, { id }) => forget(id),
  });
  return (letter: LetterSummary, onBack: () => void) => {
    deleteLater(letter.id, () => mutate(letter));
    toast({
      title: `Version ${letter.version} is deleted`,
      undo: () => {
        keep(letter.id);
        onBack();
      },
    });
  };
}

interface Saving {
  id: string;
  kind: FileKind;
  /** The file's name without its ending. */
  name: string;
}

/** Fetches the letter as a file and hands it to the browser. */
export function useExportLetter() {
  return useMutation({
    mutationFn: ({ id, kind }: Saving) =>
      unwrap(
        api.GET("/api/v1/letters/{letter_id}/export", {
          params: { path: { letter_id: id }, query: { format: kind } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (file, { name, kind }) => saveFile(file, `${name}.${kind}`),
  });
}
