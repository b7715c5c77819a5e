import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Outlet, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { PageTitle } from "@/components/layout/page";
import { stagesQuery } from "@/lib/applications/queries";
import { usualStages, type Stage } from "@/lib/applications/stages";
import { useMedia } from "@/lib/use-media";
import { viewOf, withChange, type BoardSearch } from "../search-params";
import { DeskContext, useDesk } from "../use-desk";
import { useOpenCard } from "../use-open-card";
import { labelOf } from "../words";
import { BoardPane } from "./board/board-pane";
import { BoardToolbar } from "./board/board-toolbar";
import { CalendarPane } from "./calendar/calendar-pane";
import { CardDrawer } from "./card/card-drawer";
import { NewCardDialog } from "./dialogs/new-card-dialog";
import { StagesDialog } from "./dialogs/stages-dialog";
import { TablePane } from "./table/table-pane";

const route = getRouteApi("/_app/board");

/** The stages by the names they have here; by their usual ones until the server said which. */
function useStages(): readonly { slug: Stage; label: string }[] {
  const { data } = useQuery(stagesQuery);
  return data?.stages ?? usualStages.map((slug) => ({ slug, label: labelOf(undefined, slug) }));
}

/** Everything one has applied for, or means to: as a board, as a table, by date. */
export function BoardPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const desk = useDesk();
  const stages = useStages();
  const { openId, open } = useOpenCard();
  const roomy = useMedia("(min-width: 64rem)");
  const [naming, setNaming] = useState(false);
  const [newIn, setNewIn] = useState<Stage | null>(search.new ? "saved" : null);
  const [added, setAdded] = useState<string | null>(null);

  const change = (part: Partial<BoardSearch>) =>
    void navigate({ to: ".", search: withChange(search, part), replace: true });
  useEffect(() => {
    // Asked for by the address once; a reload does not ask again.
    if (search.new)
      void navigate({ to: "/board", search: withChange(search, { new: undefined }), replace: true });
  }, [search, navigate]);

  const view = viewOf(search);
  // On a narrow screen a card is a page of its own; what lies under it would only be read twice.
  const covered = openId !== undefined && !roomy;
  return (
    <DeskContext value={desk}>
      {covered ? (
        <Outlet />
      ) : (
        <div
          inert={openId !== undefined}
          className={
            view === "calendar" ? "flex flex-col" : "flex flex-col md:h-(--view-height) md:overflow-clip"
          }
        >
          {openId === undefined && <PageTitle title="Board" />}
          <BoardToolbar
            search={search}
            onChange={change}
            onNew={() => setNewIn("saved")}
            onStages={() => setNaming(true)}
          />
          {view === "board" && (
            <BoardPane search={search} onChange={change} onOpen={open} onNew={setNewIn} added={added} />
          )}
          {view === "table" && (
            <TablePane
              search={search}
              stages={stages}
              onChange={change}
              onOpen={open}
              onNew={() => setNewIn("saved")}
            />
          )}
          {view === "calendar" && (
            <CalendarPane search={search} onChange={change} onNew={() => setNewIn("saved")} />
          )}
        </div>
      )}
      {openId !== undefined && roomy && (
        <CardDrawer onClose={() => open(null)}>
          <Outlet />
        </CardDrawer>
      )}
      <NewCardDialog
        open={newIn !== null}
        onOpenChange={(next) => !next && setNewIn(null)}
        stages={stages}
        stage={newIn ?? "saved"}
        onAdded={(card) => setAdded(card.id)}
      />
      <StagesDialog open={naming} onOpenChange={setNaming} />
    </DeskContext>
  );
}
