import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { useRefresh } from "@/lib/sources/queries";
import { toast } from "@/lib/toasts";
import { complain } from "./queries";

export type Board = Schema<"FeedOut">;
export type NewBoard = Schema<"FeedIn"> & { source: string };

interface Placed {
  source: string;
  id: string;
}

export function useAddBoard() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, ...body }: NewBoard) =>
      unwrap(api.POST("/api/v1/sources/{slug}/feeds", { params: { path: { slug: source } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

function useRemove() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ source, id }: Placed) =>
      unwrap(
        api.DELETE("/api/v1/sources/{slug}/feeds/{feed_id}", {
          params: { path: { slug: source, feed_id: id } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
    onError: complain("It is still followed"),
  });
}

/** Removing asks nothing: it can be taken back, and the jobs a board brought stay. */
export function useUnfollow(source: string) {
  const add = useAddBoard();
  const remove = useRemove();
  const undo = async ({ url, label, settings }: Board) => {
    try {
      await add.mutateAsync({ source, url, label, settings });
    } catch (error) {
      complain(`${label} was not put back`)(error);
    }
  };
  return async (board: Board) => {
    // What went wrong is said by the mutation itself.
    const gone = await remove.mutateAsync({ source, id: board.id }).then(
      () => true,
      () => false,
    );
    if (gone)
      toast({
        title: `${board.label} is no longer followed`,
        detail: "The jobs it brought stay.",
        undo: () => void undo(board),
      });
  };
}

export function useChangeBoard(source: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: Schema<"FeedPatch"> & { id: string }) =>
      unwrap(
        api.PATCH("/api/v1/sources/{slug}/feeds/{feed_id}", {
          params: { path: { slug: source, feed_id: id } },
          body,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["sources"] }),
  });
}

/** Follows boards and begins to read each at once, in the background; a press takes it back. */
export function useFollow() {
  const add = useAddBoard();
  const remove = useRemove();
  const refresh = useRefresh();
  const follow = async (board: NewBoard) => {
    try {
      const { id, label } = await add.mutateAsync(board);
      refresh.mutate({ boards: [id] });
      toast({
        title: `You follow ${label}`,
        detail: "Its jobs are being read now.",
        undo: () => remove.mutate({ source: board.source, id }),
      });
    } catch (error) {
      complain("It is not followed")(error);
    }
  };
  const pending = add.isPending ? add.variables : null;
  return { follow, pending };
}
