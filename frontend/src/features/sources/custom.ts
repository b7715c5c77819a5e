import { z } from "zod";
import type { Schema } from "@/api/types";
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
    ...(headerName.trim() && {
      header: { name: headerName.trim(), ...(headerValue && { value: headerValue }) },
    }),
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

const stored = z.object({
  items: z.string().catch(""),
  fields: z
    .record(z.string(), z.union([z.string(), z.array(z.string()).transform((ways) => ways[0] ?? "")]))
    .catch({}),
  header: z.object({ name: z.string() }).optional().catch(undefined),
  rate: z.object({ requests: z.number(), minutes: z.number() }).optional().catch(undefined),
  page: z.object({ parameter: z.string(), first: z.number() }).optional().catch(undefined),
  complete: z.boolean().catch(false),
});

/** The form of an address that is read already; its secret is never shown, and stays where it is left empty. */
export function customOf({ url, label, settings }: Schema<"FeedOut">): CustomForm {
  const { items, fields, header, rate, page, complete } = stored.parse(settings);
  return {
    ...emptyCustom,
    url,
    label,
    items,
    fields,
    complete,
    headerName: header?.name ?? "",
    requests: rate ? String(rate.requests) : "",
    minutes: rate ? String(rate.minutes) : "",
    pageParameter: page?.parameter ?? "",
    pageFirst: page ? String(page.first) : "",
  };
}

/** Whether a description says more than the form can show: it is left to whoever wrote it. */
export function isBeyondForm({ settings }: Schema<"FeedOut">): boolean {
  const { fields, page } = settings;
  const several = Object.values(fields ?? {}).some((way) => Array.isArray(way) && way.length > 1);
  const steps = z.object({ step: z.number().optional(), most: z.number().optional() }).safeParse(page).data;
  return several || (steps?.step ?? 1) !== 1 || (steps?.most ?? 10) !== 10;
}
