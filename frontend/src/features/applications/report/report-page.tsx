import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Download, FileText } from "lucide-react";
import { Page } from "@/components/layout/page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Notice } from "@/components/ui/notice";
import { SkeletonRows } from "@/components/ui/skeleton";
import { formatCount, plural } from "@/lib/format";
import { useNow } from "@/lib/use-now";
import { daysOf, formatDay } from "./report-days";
import { ReportFilters } from "./report-filters";
import { reportQuery, useDownloadReport, type Asked, type Report } from "./report-queries";
import { ReportTable } from "./report-table";
import { countsOf } from "./report-words";

const route = getRouteApi("/_app/board_/report");

/** The job-search report: which days, what it will say, and the file. */
export function ReportPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const today = useNow();
  const asked: Asked = {
    ...daysOf("last-30", today),
    ...(search.from && { from: search.from }),
    ...(search.to && { to: search.to }),
    language: search.language ?? "en",
    contacts: search.contacts ?? false,
  };
  const query = useQuery(reportQuery(asked));
  const download = useDownloadReport(asked);
  const ready = query.isSuccess && query.data.items.length > 0;
  return (
    <Page
      title="Job-search report"
      back={{ to: "/board", label: "Board" }}
      description="What you did to find work, for an employment office: each application with its stages, dates and evidence."
      actions={
        <>
          <Button
            disabled={!ready}
            loading={download.isPending && download.variables === "csv"}
            onClick={() => download.mutate("csv")}
          >
            <Download aria-hidden className="size-4" /> CSV
          </Button>
          <Button
            variant="primary"
            disabled={!ready}
            loading={download.isPending && download.variables === "pdf"}
            onClick={() => download.mutate("pdf")}
          >
            <FileText aria-hidden className="size-4" /> Download PDF
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <ReportFilters
          asked={asked}
          today={today}
          onChange={(change) =>
            void navigate({
              search: (before) => ({ ...before, ...change }),
              replace: true,
              resetScroll: false,
            })
          }
        />
        {query.isPending ? (
          <SkeletonRows rows={5} label="Loading the report" />
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Preview report={query.data} />
        )}
      </div>
    </Page>
  );
}

function Preview({ report }: { report: Report }) {
  if (report.items.length === 0)
    return (
      <EmptyState icon={FileText} title="No applications in these days">
        Nothing was applied for, answered or met from {formatDay(report.first_day)} to{" "}
        {formatDay(report.last_day)}. Choose other days.
      </EmptyState>
    );
  return (
    <>
      {!report.person && (
        <Notice tone="partial">
          The report has no name on it. Enter yours in the settings or your profile.
        </Notice>
      )}
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-4">
        {countsOf(report).map(({ key, label, value }) => (
          <div key={key} className="flex flex-col-reverse border-t pt-2">
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="text-xl font-semibold tabular">{formatCount(value)}</dd>
          </div>
        ))}
      </dl>
      <Card
        flush
        title={plural(report.items.length, "application")}
        description="The date of applying is the one you stated. Later stages carry the day on which they were noted."
      >
        <ReportTable items={report.items} />
      </Card>
    </>
  );
}
