import { createFileRoute } from "@tanstack/react-router";
import { SalaryPage } from "@/features/insights/salary/components/salary-page";
import { salarySearch } from "@/features/insights/salary/search-params";

export const Route = createFileRoute("/_app/insights/pay")({
  validateSearch: salarySearch,
  component: SalaryPage,
});
