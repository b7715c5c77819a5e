import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";

export type MailServer = Schema<"MailServerOut">;

export const mailServerQuery = queryOptions({
  queryKey: ["mail", "server"],
  queryFn: ({ signal }) => unwrap(api.GET("/api/v1/admin/mail", { signal })),
});

/** Mail that was caught in place of being sent; looked at often, as it comes by itself. */
export const caughtQuery = infiniteQueryOptions({
  queryKey: ["mail", "caught"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/admin/mail/caught", {
        params: { query: { limit: 20, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
  refetchInterval: 5_000,
});

export function caughtMailQuery(id: string) {
  return queryOptions({
    queryKey: ["mail", "caught", id],
    queryFn: ({ signal }) =>
      unwrap(api.GET("/api/v1/admin/mail/caught/{mail_id}", { params: { path: { mail_id: id } }, signal })),
    staleTime: Infinity,
  });
}

export function useKeepServer({ version }: MailServer) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Schema<"MailServerIn">) =>
      unwrap(api.PUT("/api/v1/admin/mail", { params: { header: { "if-match": `"${version}"` } }, body })),
    onSuccess: (kept) => client.setQueryData(mailServerQuery.queryKey, kept),
  });
}

export function useForgetServer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/admin/mail")),
    onSuccess: () => client.invalidateQueries({ queryKey: ["mail"] }),
  });
}

export function useTryMail() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (to: string) => unwrap(api.POST("/api/v1/admin/mail/test", { body: { to } })),
    onSuccess: () => client.invalidateQueries({ queryKey: caughtQuery.queryKey }),
  });
}

export function useForgetCaught() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.DELETE("/api/v1/admin/mail/caught")),
    onSuccess: () => client.invalidateQueries({ queryKey: caughtQuery.queryKey }),
  });
}
