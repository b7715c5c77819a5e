import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { deleteLater, forget, keep } from "@/lib/deleting";
import type { Persona, PersonaIn } from "./types";

/** As many as one page of the API holds; nobody may have more of their own. */
const most = 100;

export function personasQuery(q = "") {
  return queryOptions({
    queryKey: ["coach", "personas", q],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET("/api/v1/coach/personas", { params: { query: { limit: most, ...(q && { q }) } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** Keeps a persona: a new one without `of`, else the changed fields of that one. */
export function useKeepPersona() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ of, fields }: { of: Persona | null; fields: PersonaIn }) =>
      of
        ? unwrap(
            api.PATCH("/api/v1/coach/personas/{persona_id}", {
              params: { path: { persona_id: of.id }, header: { "if-match": `"${of.version}"` } },
              body: fields,
            }),
          )
        : unwrap(api.POST("/api/v1/coach/personas", { body: fields })),
    onSuccess: (kept, { of }) => {
      toast({ title: of ? "Persona changed" : "Persona made", detail: kept.name });
      return client.invalidateQueries({ queryKey: ["coach", "personas"] });
    },
  });
}

/** Deletes a persona in ten seconds; conversations held with it stay. */
export function useDeletePersona() {
  const client = useQueryClient();
  return ({ id, name }: Persona) => {
    deleteLater(id, () => {
      unwrap(api.DELETE("/api/v1/coach/personas/{persona_id}", { params: { path: { persona_id: id } } }))
        .then(() => client.invalidateQueries({ queryKey: ["coach", "personas"] }))
        .catch((error: unknown) =>
          toast({ title: "The persona was not deleted", detail: asProblem(error).message, tone: "danger" }),
        )
        .finally(() => forget(id));
    });
    toast({ title: "Persona deleted", detail: name, undo: () => keep(id) });
  };
}
