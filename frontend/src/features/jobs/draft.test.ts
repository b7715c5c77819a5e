import { emptyDraft, forText, importSearch, kindOf, requestOf } from "./draft";

const text = { ...emptyDraft(), pasted: "Charge nurse\nYou lead the triage desk." };

it("tells an address from a text", () => {
  expect([emptyDraft(), emptyDraft("jobs.example/1"), text].map(kindOf)).toEqual([
    "nothing",
    "address",
    "text",
  ]);
});

describe("what is asked", () => {
  it("is nothing while nothing is there", () => {
    expect(requestOf({ ...emptyDraft(), pasted: "  ", asText: true })).toBeNull();
  });

  it("of an address is the address alone", () => {
    const draft = { ...emptyDraft("jobs.example/1"), title: "left over", onlyMe: true };
    expect(requestOf(draft)).toEqual({ url: "https://jobs.example/1", private: true });
  });

  it("of a text is what was written beside it, nothing empty", () => {
    expect(requestOf({ ...text, title: " Nurse ", company: " " })).toEqual({
      text: text.pasted,
      title: "Nurse",
      private: false,
    });
  });

  it("takes an address that was copied above the text", () => {
    expect(requestOf({ ...text, pasted: `https://jobs.example/1\n${text.pasted}` })).toEqual({
      url: "https://jobs.example/1",
      text: text.pasted,
      private: false,
    });
  });

  it("keeps the address of a page that could not be read", () => {
    const draft = forText(emptyDraft("https://jobs.example/1"), "https://jobs.example/1");
    expect(kindOf(draft)).toBe("text");
    expect(requestOf({ ...draft, pasted: "You lead." })).toMatchObject({
      url: "https://jobs.example/1",
      text: "You lead.",
    });
  });
});

it("keeps out of the address what does not belong there", () => {
  expect(importSearch.parse({ url: 3, task: "x" })).toEqual({});
});
