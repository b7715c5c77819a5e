import { useSaveSearch, type SavedSearch } from "@/lib/alerts/searches";
import { suggestedName } from "@/lib/alerts/words";
import { asProblem } from "@/lib/problem";
import { toast } from "@/lib/toasts";
import { SearchForm } from "./search-form";

interface SaveSearchProps {
  search: Pick<SavedSearch, "kind" | "query">;
  onClose: () => void;
}

/** Has a list go on by itself: what meets it from now on is told. */
export function SaveSearch({ search, onClose }: SaveSearchProps) {
  const save = useSaveSearch();
  const first = { ...search, name: suggestedName(search), channels: ["inbox"], channel_frequencies: {} };
  return (
    <SearchForm
      title={search.kind === "matches" ? "Tell me of these matches" : "Save this search"}
      search={{ ...first, frequency: "daily" }}
      action="Save"
      saving={save.isPending}
      problem={save.isError ? asProblem(save.error) : null}
      onClose={onClose}
      onSave={(fields) =>
        save.mutate(
          { ...search, ...fields, paused: false },
          {
            onSuccess: (saved) => {
              onClose();
              toast({ title: "Saved", detail: `“${saved.name}” is under Alerts.` });
            },
          },
        )
      }
    />
  );
}
