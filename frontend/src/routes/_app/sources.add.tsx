import { createFileRoute } from "@tanstack/react-router";
import { AddPage } from "@/features/sources/components/add-page";
import { addSearch } from "@/features/sources/search-params";

export const Route = createFileRoute("/_app/sources/add")({ validateSearch: addSearch, component: AddPage });
