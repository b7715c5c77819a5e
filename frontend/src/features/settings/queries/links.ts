import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { bare } from "@/api/bare";
import { unwrap } from "@/api/client";

/** The secret of a link stands behind the #, where no server log sees it. */
export function tokenInAddress(): string {
  return new URLSearchParams(location.hash.slice(1)).get("token") ?? "";
}

export function useConfirm() {
  return useMutation({
    mutationFn: (token: string) => unwrap(bare.POST("/api/v1/alerts/confirm", { body: { token } })),
  });
}

/** What a link would end, or has ended. */
export function endingQuery(token: string) {
  return queryOptions({
    queryKey: ["ending", token],
    queryFn: () => unwrap(bare.POST("/api/v1/alerts/unsubscribe/look", { body: { token } })),
    enabled: token !== "",
    retry: false,
  });
}

export function useEnding(
  token: string,
  path: "/api/v1/alerts/unsubscribe" | "/api/v1/alerts/unsubscribe/undo",
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(bare.POST(path, { body: { token } })),
    onSuccess: (told) => client.setQueryData(endingQuery(token).queryKey, told),
  });
}
