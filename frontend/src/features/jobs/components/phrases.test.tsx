import { screen } from "@testing-library/react";
import { renderPart } from "@/test/render";
import { Phrases } from "./phrases";

const kept = { text: "keep calm under pressure", kind: "soft" as const, skill_id: null };
const led = { text: "lead the handover", kind: "hard" as const, skill_id: "handover" };

it("underlines what a line describes in its own words, and calls soft skills so", () => {
  renderPart(<Phrases text="Lead the handover and keep calm under pressure." phrases={[led, kept]} />);
  expect(screen.getByTitle("A skill, in the posting’s own words")).toHaveTextContent(/^Lead the handover$/);
  expect(screen.getByTitle(/^A soft skill/)).toHaveTextContent("keep calm under pressure (soft skill)");
});

it("leaves a line alone in which the words do not stand", () => {
  const { container } = renderPart(<Phrases text="Run the ward." phrases={[kept]} />);
  expect(container).toHaveTextContent("Run the ward.");
  expect(screen.queryByTitle(/skill/)).not.toBeInTheDocument();
});
