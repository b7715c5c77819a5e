import { aPosting } from "@/test/jobs";
import { aMatch } from "@/test/matches";
import { checklist, quotesOf, standingOf } from "./checklist";

const fit = aMatch({ matching_skills: ["Triage"], missing_skills: ["Rostering"] });

it("knows where a person stands with a skill", () => {
  expect(standingOf("Triage", fit)).toBe("met");
  expect(standingOf("Rostering", fit)).toBe("missing");
  expect(standingOf("Welding", fit)).toBe("unknown");
  expect(standingOf(null, fit)).toBe("unknown");
  expect(standingOf("Triage", null)).toBe("unknown");
});

it("lists what is asked for, most binding first", () => {
  const nice = {
    ...aPosting().requirements[0]!,
    importance: "nice" as const,
    text: "Rota planning",
    years: null,
  };
  const job = aPosting({
    requirements: [nice, ...aPosting().requirements],
    languages: [{ name: "Welsh", level: "B1", required: false, quote: "some Welsh" }],
  });
  const groups = checklist(job, fit);
  expect(groups.map((group) => group.title)).toEqual([
    "Must have",
    "Licences and certificates",
    "Languages",
    "Nice to have",
  ]);
  expect(groups[0]?.lines).toEqual([
    { pair: "requirement-1", text: "Lead the triage desk", note: "3+ years", standing: "met", phrases: [] },
  ]);
  expect(groups[2]?.lines[0]).toMatchObject({ text: "Welsh, B1", note: "welcome" });
});

it("marks the words of the posting, those that are met as met", () => {
  expect(quotesOf(aPosting(), fit, false)).toEqual([
    { text: "You lead the triage desk.", from: "met", pairs: ["requirement-0"] },
    { text: "a current ALS certificate", from: "job", pairs: ["credential-0"] },
  ]);
  expect(quotesOf(aPosting(), undefined, false)[0]?.from).toBe("job");
});

it("calls nothing met that was not asked for", () => {
  const said = { ...aPosting().requirements[0]!, importance: "generic" as const };
  const job = aPosting({ requirements: [said], credentials: [] });
  expect(checklist(job, fit)[0]).toMatchObject({ title: "Also said", lines: [{ standing: "unknown" }] });
  expect(quotesOf(job, fit, true)[0]?.from).toBe("job");
  expect(quotesOf(job, fit, false)).toEqual([]);
});

it("takes a choice as met by one skill, a list only by all", () => {
  const asked = {
    ...aPosting().requirements[0]!,
    skills: ["Triage", "Rostering"],
    level: "advanced",
    years: 2,
  };
  const standing = (any_of: boolean) =>
    checklist(aPosting({ requirements: [{ ...asked, any_of }] }), fit)[0]?.lines[0];
  expect(standing(true)).toMatchObject({ standing: "met", note: "2+ years · advanced · one is enough" });
  expect(standing(false)).toMatchObject({ standing: "missing", note: "2+ years · advanced" });
});
