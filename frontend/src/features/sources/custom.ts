import { z } from "zod";
import type { FieldError } from "@/lib/problem";

/** The fields of a job that a description may place, the needed ones first, in the words of the form. */
export const mainFields = [
  { name: "title", label: "Title", example: "title", needed: true },
  {
    name: "url",
    label: "Address of the job",
    example: "url, or https://example.com/jobs/{id}",
    needed: true,
  },
  { name: "id", label: "Number of the job", example: "id", needed: false },
  { name: "company", label: "Company", example: "company.name, or =Acme", needed: false },
  { name: "location", label: "Place", example: "location.city", needed: false },
  { name: "description", label: "Text", example: "description", needed: false },
  { name: "posted_at", label: "Posted on", example: "published_at", needed: false },
] as const;

export const moreFields = [
  { name: "remote", label: "Remote", example: "remote" },
  { name: "remote_scope", label: "Where one may work remotely", example: "regions" },
  { name: "employment_type", label: "Employment type", example: "type" },
  { name: "seniority", label: "Seniority", example: "level" },
  { name: "department", label: "Department", example: "team.name" },
  { name: "tags", label: "Tags", example: "tags" },
  { name: "pay_min", label: "Lowest pay", example: "salary.min" },
  { name: "pay_max", label: "Highest pay", example: "salary.max" },
  { name: "currency", label: "Currency", example: "salary.currency, or =EUR" },
  { name: "period", label: "Pay period", example: "salary.period, or =year" },
  { name: "pay", label: "Pay in words", example: "salary_text" },
  { name: "updated_at", label: "Changed on", example: "updated_at" },
  { name: "expires_at", label: "Closes on", example: "closes_at" },
  { name: "language", label: "Language", example: "language" },
  { name: "apply_url", label: "Address to apply at", example: "apply_url" },
] as const;

const places = z.record(z.string(), z.string().max(300, "Use at most 300 characters."));
const number = z.string().regex(/^\d*$/, "Use a whole number.");

export const customForm = z
  .object({
    url: z.url({ protocol: /^https?$/, error: "Use a web address that begins with http:// or https://." }),
    label: z.string().max(100, "Use at most 100 characters."),
    items: z.string().max(300, "Use at most 300 characters."),
    fields: places,
    headerName: z.string(),
    headerValue: z.string(),
    requests: number,
    minutes: number,
    pageParameter: z.string(),
    pageFirst: number,
    complete: z.boolean(),
  })
  .check(({ value, issues }) => {
    for (const { name, label } of mainFields.filter(({ needed }) => needed))
      if (!value.fields[name]?.trim())
        issues.push({
          code: "custom",
          message: `Say where this stands: ${label.toLowerCase()}.`,
          path: ["fields", name],
          input: value.fields[name],
        });
  });
export type CustomForm = z.infer<typeof customForm>;

export const emptyCustom: CustomForm = {
  url: "",
  label: "",
  items: "",
  fields: {},
  headerName: "",
  headerValue: "",
  requests: "",
  minutes: "",
  pageParameter: "",
  pageFirst: "",
  complete: false,
};

function whole(text: string, otherwise: number): number {
  return text ? Number(text) : otherwise;
}

/** The settings of a custom address as the server reads them; what was left empty is left out. */
export function customSettings(form: CustomForm): Record<string, unknown> {
  const fields = Object.entries(form.fields).flatMap(([name, place]) =>
    place.trim() ? [[name, place.trim()] as const] : [],
  );
  const { headerName, headerValue, requests, minutes, pageParameter, pageFirst } = form;
  return {
    items: form.items.trim(),
    fields: Object.fromEntries(fields),
    complete: form.complete,
    ...(headerName.trim() && { header: { name: headerName.trim(), value: headerValue } }),
    ...((requests || minutes) && { rate: { requests: whole(requests, 1), minutes: whole(minutes, 60) } }),
    ...(pageParameter.trim() && {
      page: { parameter: pageParameter.trim(), first: whole(pageFirst, 1) },
    }),
  };
}

const formFields: Record<string, string> = {
  "header.name": "headerName",
  "header.value": "headerValue",
  "rate.requests": "requests",
  "rate.minutes": "minutes",
  "page.parameter": "pageParameter",
  "page.first": "pageFirst",
};

/** The field of the form that the server's message is about; null where there is none. */
export function formField({ loc }: FieldError): string | null {
  const [, first, ...rest] = loc.map(String);
  if (first === "url" || first === "label") return first;
  if (first !== "settings") return null;
  const place = rest.join(".");
  if (rest[0] === "fields" && rest[1]) return `fields.${rest[1]}`;
  return formFields[place] ?? (place === "items" ? "items" : null);
}
