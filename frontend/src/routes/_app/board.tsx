import { createFileRoute } from "@tanstack/react-router";
import { BoardPage } from "@/features/applications/board/components/board-page";
import { boardSearch } from "@/features/applications/board/search-params";

export const Route = createFileRoute("/_app/board")({ validateSearch: boardSearch, component: BoardPage });
