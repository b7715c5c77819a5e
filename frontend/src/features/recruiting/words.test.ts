import { aRanked, anAgreement } from "@/test/candidates";
import { agreementSentence, calledBy, reasonsFor } from "./words";

describe("whether a ranking repeats", () => {
  it.each([
    [anAgreement({ asked: 0, made: 0, identical: null }), "Made once so far."],
    [anAgreement({ made: 4 }), "Made again 4 of 9 times."],
    [anAgreement({ processes: 1 }), "Made 10 times: the same result each time."],
    [anAgreement(), "Made 10 times by 2 processes: the same result each time."],
  ])("says it in words", (agreement, sentence) => {
    expect(agreementSentence(agreement)).toBe(sentence);
  });

  it("says by how much results differ", () => {
    const repeat = { number: 1, process: "a", compared: 3, identical: false, note: null, made_at: "" };
    const differing = anAgreement({
      identical: false,
      correlation: 0.98,
      repeats: [{ ...repeat, correlation: 0.98, largest_change: 1.4 }],
    });
    expect(agreementSentence(differing)).toBe(
      "Made 10 times: results differ by up to 1.4 points. The order agrees to 0.980 of 1.",
    );
  });
});

describe("a candidate", () => {
  it("has a name only once it is shown", () => {
    expect(calledBy(aRanked())).toBe("Candidate C-7F3A2C");
    expect(calledBy(aRanked({ name: "Ines Calloway" }))).toBe("Ines Calloway");
  });

  it("comes with reasons the ranking itself gives", () => {
    const barred = {
      rule: "licence",
      state: "ineligible" as const,
      quote: null,
      detail: "No licence for Texas.",
    };
    const candidate = aRanked({ eligibility: { state: "ineligible", reasons: [barred] } });
    expect(reasonsFor(candidate, "shortlist")).toEqual(["Shows Python and Docker"]);
    expect(reasonsFor(candidate, "reject")).toEqual(["No licence for Texas.", "No sign of Apache Kafka"]);
  });
});
