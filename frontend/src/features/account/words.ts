/** What a person calls each part of their data; a new part adds a line here. */
const parts: Record<string, string> = {
  account: "Exports and imports",
  alerts: "Saved searches and inbox",
  applications: "Board, letters and reminders",
  auth: "Account and sign-ins",
  background: "Background work",
  board: "Board",
  coach: "Coach",
  files: "Stored files",
  jobs: "Postings only you saw",
  learning: "Learning from choices",
  letters: "Letters and highlights",
  llm: "Language model",
  matching: "Matches and weights",
  model_wishes: "Wishes for the model",
  person: "Name and time zone",
  postings: "Postings only you see",
  profile: "Profile and CVs",
  recruiting: "Recruiting",
  reminder_wishes: "Wishes for reminders",
  skills: "Skills",
  tailored_cvs: "Tailored CVs",
};

/** "Profile and CVs"; for a part without a line its own word. */
export function partName(slug: string): string {
  const words = slug.replaceAll("_", " ");
  return parts[slug] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
