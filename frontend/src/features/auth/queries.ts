import { infiniteQueryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bare } from "@/api/bare";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { begin } from "@/lib/session/session";
import { toast } from "@/lib/toasts";
import type { Login, Registration } from "./credentials";

export type ManagedUser = Schema<"ManagedUserOut">;
export type UserPatch = Schema<"UserPatch">;

export function useRegister() {
  return useMutation({
    mutationFn: ({ full_name, ...body }: Registration) =>
      unwrap(bare.POST("/api/v1/auth/register", { body: { ...body, full_name: full_name || null } })),
    onSuccess: begin,
  });
}

export function useLogin() {
  return useMutation({
    mutationFn: ({ email, password }: Login) =>
      unwrap(
        bare.POST("/api/v1/auth/login", {
          body: { username: email, password },
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
        }),
      ),
    onSuccess: begin,
  });
}

export function useReset() {
  return useMutation({
    mutationFn: (body: Schema<"ResetIn">) => unwrap(bare.POST("/api/v1/auth/reset", { body })),
    onSuccess: begin,
  });
}

/** Signs in as an invented person; an instance that others can reach refuses. */
export function useVisit() {
  return useMutation({
    mutationFn: () => unwrap(bare.POST("/api/v1/demo/visit")),
    onSuccess: begin,
    onError: (error) =>
      toast({ title: "No visit this time", detail: asProblem(error).message, tone: "danger" }),
  });
}

export const usersQuery = infiniteQueryOptions({
  queryKey: ["auth", "users"],
  queryFn: ({ pageParam, signal }) =>
    unwrap(
      api.GET("/api/v1/users", {
        params: { query: { limit: 50, ...(pageParam && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: "",
  getNextPageParam: (page) => page.next_cursor,
});

export function useChangeUser() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, patch }: { id: string; patch: UserPatch }) =>
      unwrap(api.PATCH("/api/v1/users/{user_id}", { params: { path: { user_id: id } }, body: patch })),
    onSettled: () => client.invalidateQueries({ queryKey: usersQuery.queryKey }),
  });
}

export function useOfferReset() {
  return useMutation({
    mutationFn: (id: string) =>
      unwrap(api.POST("/api/v1/users/{user_id}/reset", { params: { path: { user_id: id } } })),
  });
}
