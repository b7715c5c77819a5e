import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { Plus, Users } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { SearchField } from "@/components/ui/search-field";
import { Loading, Skeleton } from "@/components/ui/skeleton";
import { useShortcuts } from "@/lib/shortcuts";
import { useGoing } from "@/lib/deleting";
import { personasQuery } from "../../persona-queries";
import type { Persona } from "../../types";
import { PersonaCard } from "./persona-card";
import { PersonaDialog } from "./persona-dialog";

const route = getRouteApi("/_app/coach_/personas");

/** Whom one can talk to: one's own personas, those others share, and those that came with the program. */
export function PersonasPage() {
  const { q = "", edit, copy } = route.useSearch();
  const navigate = useNavigate();
  const query = useQuery(personasQuery(q));
  // A copy or a change may be of one that the search leaves out.
  const all = useQuery(personasQuery());
  const going = useGoing();
  const shown = query.data?.items.filter(({ id }) => !going.has(id)) ?? [];
  const find = (id: string | undefined) => all.data?.items.find((persona) => persona.id === id);
  const show = (next: { edit?: string; copy?: string }) =>
    void navigate({ to: "/coach/personas", search: { ...(q && { q }), ...next } });
  const make = () => show({ edit: "new" });
  useShortcuts("Personas", [{ keys: "n", label: "New persona", run: make }]);
  const isNew = edit === "new";
  const changed = isNew ? undefined : find(edit);
  const begun = isNew ? find(copy) : changed;
  return (
    <Page
      title="Personas"
      back={{ to: "/coach", label: "Coach" }}
      description="Whom you talk to: how they speak, what they are good for, how they begin. They never change how answers are judged."
      actions={
        <Button variant="primary" onClick={make}>
          <Plus aria-hidden className="size-4" />
          New persona
        </Button>
      }
    >
      <SearchField
        label="Search personas"
        placeholder="A name"
        value={q}
        onChange={(text) => void navigate({ to: ".", search: text.trim() ? { q: text } : {}, replace: true })}
        className="mb-8 max-w-sm"
      />
      {query.isPending ? (
        <Loading label="Loading personas">
          <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
            {Array.from({ length: 6 }, (_, card) => (
              <Skeleton key={card} className="h-44 rounded-card" />
            ))}
          </div>
        </Loading>
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : shown.length === 0 ? (
        <EmptyState icon={Users} title={`Nobody is called “${q}”`}>
          Try fewer or other words, or make this persona.
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          <Group title="Yours" personas={shown.filter(({ own }) => own)} onShow={show} />
          <Group
            title="Shared by others here"
            personas={shown.filter(({ own, builtin }) => !own && !builtin)}
            onShow={show}
          />
          <Group title="Ready made" personas={shown.filter(({ builtin }) => builtin)} onShow={show} />
        </div>
      )}
      <PersonaDialog
        open={isNew ? !copy || begun !== undefined : changed !== undefined}
        of={isNew ? null : (changed ?? null)}
        from={begun}
        onClose={() => show({})}
      />
    </Page>
  );
}

interface GroupProps {
  title: string;
  personas: readonly Persona[];
  onShow: (next: { edit?: string; copy?: string }) => void;
}

function Group({ title, personas, onShow }: GroupProps) {
  if (personas.length === 0) return null;
  return (
    <section className="grid gap-3">
      <h2 className="text-sm font-medium text-ink-soft">{title}</h2>
      <ul className="grid gap-4 md:grid-cols-2 xl:grid-cols-3">
        {personas.map((persona) => (
          <PersonaCard
            key={persona.id}
            persona={persona}
            onEdit={() => onShow({ edit: persona.id })}
            onCopy={() => onShow({ edit: "new", copy: persona.id })}
          />
        ))}
      </ul>
    </section>
  );
}
