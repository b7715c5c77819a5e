import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";

export type Visibility = Schema<"VisibilityOut">;
export type View = Schema<"ViewOut">;

export const visibilityQuery = queryOptions({
  queryKey: ["profile", "visibility"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/profile/visibility", { signal })),
});

export const viewsQuery = infiniteQueryOptions({
  queryKey: ["profile", "visibility", "views"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/profile/visibility/views", {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

/** Opens the profile, or closes it at once. */
export function useSetVisibility() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patch: Schema<"VisibilityPatch">) =>
      unwrap(api.PATCH("/api/v1/profile/visibility", { body: patch })),
    onSuccess: (visibility) => client.setQueryData(visibilityQuery.queryKey, visibility),
    onError: (error) =>
      toast({ title: "Nothing was changed", detail: asProblem(error).message, tone: "danger" }),
  });
}

const kinds: Record<View["kind"], string> = {
  ranked: "compared you with",
  opened: "read your evidence for",
  identity: "saw who you are, for",
};

/** "Amara Okoye compared you with Backend Engineer at Brightline". */
export function viewSentence({ desk, kind, job_title: title, company }: View): string {
  if (!title) return `${desk} ${kind === "identity" ? "saw who you are" : "looked at your profile"}`;
  return `${desk} ${kinds[kind]} ${title}${company ? ` at ${company}` : ""}`;
}
