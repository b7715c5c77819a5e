import { getRouteApi, Link } from "@tanstack/react-router";
import { Page } from "@/components/layout/page";
import { Tabs, type Tab } from "@/components/ui/tabs";
import { textLink } from "@/components/ui/text-link";
import type { Way } from "../search-params";
import { AddCustom } from "./add-custom";
import { AddFeed } from "./add-feed";
import { Catalogue } from "./catalogue";
import { FindCompany } from "./find-company";
import { Suggestions } from "./suggestions";

const route = getRouteApi("/_app/sources/add");

/** Everything that can be added to what is read: a company's board, a feed, an address of one's own. */
export function AddPage() {
  const { by = "company" } = route.useSearch();
  const navigate = route.useNavigate();
  const tabs: Tab<Way>[] = [
    { value: "company", label: "Company", content: <FindCompany /> },
    { value: "feed", label: "Feed", content: <AddFeed /> },
    { value: "json", label: "Custom JSON", content: <AddCustom /> },
    { value: "catalogue", label: "Catalogue", content: <Catalogue /> },
    { value: "suggestions", label: "Suggestions", content: <Suggestions /> },
  ];
  return (
    <Page
      title="Add a source"
      width="text"
      back={{ to: "/sources", label: "Sources" }}
      description={
        <>
          What you follow is read again and again, and new jobs are matched with you as they come. Is it about
          one job only?{" "}
          <Link to="/jobs/import" className={textLink}>
            Import that job
          </Link>
          .
        </>
      }
    >
      <Tabs
        label="What to add"
        value={by}
        onValueChange={(value) =>
          void navigate({ search: value === "company" ? {} : { by: value }, replace: true })
        }
        tabs={tabs}
      />
    </Page>
  );
}
