import { keepPreviousData, queryOptions, useMutation } from "@tanstack/react-query";
import { api, unwrap } from "@/api/client";
import type { Schema } from "@/api/types";
import { asProblem } from "@/lib/problem";
import { saveFile } from "@/lib/save-file";
import { toast } from "@/lib/toasts";
import type { Days } from "./report-days";

export type Report = Schema<"JobSearchReport">;
export type ReportItem = Schema<"JobSearchItem">;
export type Language = Schema<"ReportLanguage">;

export interface Asked extends Days {
  language: Language;
  contacts: boolean;
}

export function reportQuery(asked: Asked) {
  return queryOptions({
    queryKey: ["applications", "report", asked],
    // The same address also gives files; asked like this it gives this.
    queryFn: ({ signal }) =>
      unwrap<Report>(
        api.GET("/api/v1/applications/report", { params: { query: { ...asked } }, signal }) as never,
      ),
    placeholderData: keepPreviousData,
    // The board changes it.
    staleTime: 0,
  });
}

const names: Record<Language, string> = { en: "job-search-report", de: "bewerbungsnachweis" };

/** Downloads the report as a file. */
export function useDownloadReport(asked: Asked) {
  return useMutation({
    mutationFn: async (format: "pdf" | "csv") => {
      const answer = await api.GET("/api/v1/applications/report", {
        params: { query: { ...asked, format } },
        parseAs: "blob",
      });
      const file = await unwrap<Blob>(Promise.resolve(answer as never));
      saveFile(file, `${names[asked.language]}-${asked.from}-${asked.to}.${format}`);
    },
    onError: (error) =>
      toast({ title: "The report was not downloaded", detail: asProblem(error).message, tone: "danger" }),
  });
}
