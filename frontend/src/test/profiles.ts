import type { Fact, Profile } from "@/features/profile/types";

/** An invented profile for tests; each takes what the test is about. */
export function aProfile(change: Partial<Profile> = {}): Profile {
  return {
    full_name: "Amara Okoye",
    headline: "Charge nurse",
    email: "amara@example.org",
    phone: null,
    location: "Bristol",
    summary: null,
    experience_years: 9,
    skills: [
      { name: "Triage", id: "triage", level: null, years: null, source: "cv" },
      { name: "Rostering", id: null, level: null, years: 4, source: "user" },
    ],
    experience: [
      {
        title: "Charge nurse",
        unit: "Cardiology",
        company: "St Brannoc’s",
        location: "Bristol",
        start: "2019-03",
        end: null,
        bullets: ["Led fourteen nurses"],
      },
    ],
    education: [],
    certifications: [{ name: "ALS", issuer: null, jurisdiction: null, number: null, expires_on: "2027-04" }],
    languages: [{ name: "English", level: "native" }],
    links: [],
    experience_gaps: [],
    preferences: {
      titles: [],
      locations: [],
      remote: "any",
      salary_min: null,
      currency: null,
      employment_types: [],
      seniority: null,
      excluded_companies: [],
      work_authorization: [],
      languages: [],
    },
    parse: { engine: "resume-1.0.0", confidence: 0.9, warnings: [] },
    completeness: { score: 80, missing: [] },
    edited: [],
    removed: [],
    active_cv: "cv-1",
    ...change,
  };
}

export function aFact(change: Partial<Fact> = {}): Fact {
  return {
    path: "headline",
    value: "Charge nurse",
    confidence: 0.9,
    evidence: { document_id: "cv-1", page: 1, box: null, quote: "Charge nurse" },
    source: "cv",
    checked: false,
    edited: false,
    read: null,
    ...change,
  };
}
