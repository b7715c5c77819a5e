import type {
  TailoredCv,
  TailoredItem,
  TailoredKeyword,
  TailoredLine,
  TailoredSection,
} from "@/features/applications/cv-types";

/** Invented tailored CVs for tests; each takes what the test is about. */
export function aLine(id: string, text: string, change: Partial<TailoredLine> = {}): TailoredLine {
  const was = Number(id.split(".").at(-1));
  return {
    id,
    text,
    shown: true,
    change: "kept",
    place: was,
    was,
    reason: "Kept, as there is room for it.",
    own: false,
    keywords: [],
    ...change,
  };
}

export function anItem(id: string, text: string, change: Partial<TailoredItem> = {}): TailoredItem {
  return { ...aLine(id, text), detail: null, period: null, bullets: [], ...change };
}

export function aSection(
  kind: TailoredSection["kind"],
  was: number,
  change: Partial<TailoredSection> = {},
): TailoredSection {
  return {
    ...aLine(`sections.${was}`, ""),
    id: `sections.${kind}`,
    kind,
    heading: kind.charAt(0).toUpperCase() + kind.slice(1),
    text: null,
    reason: "In its usual place.",
    items: [],
    ...change,
  };
}

export function aKeyword(name: string, change: Partial<TailoredKeyword> = {}): TailoredKeyword {
  return {
    name,
    kind: "skill",
    importance: "must",
    quote: `You know ${name}.`,
    before: true,
    after: true,
    early_before: false,
    early_after: true,
    written: name,
    where: [],
    ...change,
  };
}

/** A position with three lines (the last left out), four skills, a language. */
export function aCv(change: Partial<TailoredCv> = {}): TailoredCv {
  const bullets = [
    aLine("experience.0.bullets.1", "Built the booking API in Python", {
      place: 0,
      change: "moved",
      reason: "Names Python, which the posting demands.",
      keywords: ["Python"],
    }),
    aLine("experience.0.bullets.0", "Ran the hiring interviews", { place: 1 }),
    aLine("experience.0.bullets.2", "Organised the summer party", {
      shown: false,
      place: null,
      change: "left_out",
      reason: "Names nothing the posting asks for.",
    }),
  ];
  const skills = ["Python", "Django", "Redis", "Git"].map((name, at) => anItem(`skills.${at}`, name));
  return {
    id: "cv-1",
    match_id: "match-1",
    job_id: "job-1",
    job_title: "Senior Backend Engineer",
    company: "Brightline",
    template: "plain",
    paper: "a4",
    outdated: false,
    created_at: "2026-11-29T10:00:00Z",
    changed_at: "2026-11-29T10:00:00Z",
    contact: {
      full_name: "Mara Klein",
      headline: "Backend Engineer",
      email: "mara@example.org",
      phone: null,
      location: "Berlin",
      links: [],
    },
    headlines: ["Backend Engineer"],
    headline_reason: "Your own headline.",
    own_headline: null,
    own: [],
    sections: [
      aSection("experience", 0, {
        keywords: ["Python"],
        items: [anItem("experience.0", "Backend Engineer", { detail: "Nordlicht AG · Hamburg", bullets })],
      }),
      aSection("skills", 1, { items: skills }),
      aSection("languages", 2, { items: [anItem("languages.0", "German (native)")] }),
    ],
    diff: { kept: 10, moved: 1, left_out: 1 },
    coverage: {
      asked: 2,
      before: 1,
      after: 1,
      early_before: 0,
      early_after: 1,
      keywords: [
        aKeyword("Python", { where: ["experience.0.bullets.1", "skills.0"] }),
        aKeyword("Apache Kafka", { before: false, after: false, early_after: false, written: null }),
      ],
    },
    pages: 1,
    language: "en",
    ...change,
  };
}
