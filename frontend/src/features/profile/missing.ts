const words: Record<string, string> = {
  experience: "Your positions",
  skills: "Your skills",
  location: "Where you live",
  "preferences.work_authorization": "Countries you may work in",
  "preferences.titles": "The jobs you want",
  education: "Your education",
  languages: "Your languages",
  "preferences.salary_min": "The lowest pay you take",
  "preferences.locations": "Where you want to work",
  "preferences.employment_types": "Full time or part time",
  "experience.start": "The dates of your positions",
  "certifications.expires_on": "Until when your licences are valid",
  full_name: "Your name",
  email: "An e-mail address",
  phone: "A phone number",
  headline: "A headline",
  summary: "A summary",
};

const ownSection = new Set(["experience", "skills", "education", "languages", "certifications"]);

/** What a missing field is called. */
export function missingWords(field: string): string {
  return words[field] ?? field.replaceAll(/[._]/g, " ");
}

/** The section in which a field is filled in. */
export function sectionOf(field: string): string {
  const [first = field] = field.split(".");
  if (first === "preferences" || ownSection.has(first)) return first;
  return "about";
}
