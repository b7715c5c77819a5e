import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { renderPart } from "@/test/render";
import { Combobox } from "./combobox";
import { Field } from "./field";
import { FileDrop } from "./file-drop";
import { Input } from "./input";
import { PasswordInput } from "./password-input";
import { FilterChips, Segmented } from "./segmented";

describe("Field", () => {
  it("ties label, hint and error to the control", () => {
    renderPart(
      <Field label="Title" hint="As on your CV" error="Enter a title" required>
        {(control) => <Input {...control} />}
      </Field>,
    );
    const input = screen.getByLabelText("Title");
    expect(input).toHaveAccessibleDescription("Enter a title As on your CV");
    expect(input).toBeInvalid();
    expect(input).toBeRequired();
  });

  it("says what may be left out", () => {
    renderPart(<Field label="Phone">{(control) => <Input {...control} />}</Field>);
    expect(screen.getByLabelText("Phone (optional)")).toBeValid();
  });
});

describe("PasswordInput", () => {
  it("can be looked at", async () => {
    renderPart(<PasswordInput aria-label="Password" />);
    await userEvent.click(screen.getByRole("button", { name: "Show password" }));
    expect(screen.getByLabelText("Password")).toHaveAttribute("type", "text");
  });
});

const skills = ["Python", "PostgreSQL", "Kubernetes"];

function Skills({ onPick, onCreate }: { onPick: (name: string) => void; onCreate?: (name: string) => void }) {
  const [query, setQuery] = useState("");
  return (
    <Combobox
      label="Add a skill"
      items={skills.filter((name) => name.toLowerCase().startsWith(query.toLowerCase()))}
      query={query}
      onQueryChange={setQuery}
      onPick={onPick}
      itemKey={(name) => name}
      itemText={(name) => name}
      {...(onCreate && { onCreate })}
    />
  );
}

describe("Combobox", () => {
  it("picks by keyboard and empties itself", async () => {
    const pick = vi.fn();
    renderPart(<Skills onPick={pick} />);
    const input = screen.getByRole("combobox", { name: "Add a skill" });
    await userEvent.type(input, "p{ArrowDown}{Enter}");
    expect(pick).toHaveBeenCalledWith("PostgreSQL");
    expect(input).toHaveValue("");
  });

  it("offers what is typed as it stands", async () => {
    const create = vi.fn();
    renderPart(<Skills onPick={vi.fn()} onCreate={create} />);
    await userEvent.type(screen.getByRole("combobox"), "Weaving");
    await userEvent.click(screen.getByRole("option", { name: "Add “Weaving”" }));
    expect(create).toHaveBeenCalledWith("Weaving");
  });

  it("says when there is nothing", async () => {
    renderPart(<Skills onPick={vi.fn()} />);
    await userEvent.type(screen.getByRole("combobox"), "zzz");
    expect(screen.getByText("Nothing found")).toBeInTheDocument();
  });
});

describe("FileDrop", () => {
  const rules = { extensions: ["pdf"], maxBytes: 100 };

  it("takes a dropped file and refuses one it cannot read", () => {
    const take = vi.fn();
    renderPart(<FileDrop rules={rules} title="Drop your CV here" hint="PDF" onFile={take} />);
    const zone = screen.getByText("Drop your CV here");
    const cv = new File(["cv"], "cv.pdf");
    fireEvent.drop(zone, { dataTransfer: { files: [cv] } });
    expect(take).toHaveBeenCalledWith(cv);
    fireEvent.drop(zone, { dataTransfer: { files: [new File(["x"], "cat.png")] } });
    expect(take).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("alert")).toHaveTextContent("Use PDF.");
  });

  it("takes a chosen file", async () => {
    const take = vi.fn();
    renderPart(<FileDrop rules={rules} title="Drop your CV here" hint="PDF" onFile={take} />);
    await userEvent.upload(screen.getByLabelText(/Drop your CV here/), new File(["cv"], "cv.pdf"));
    expect(take).toHaveBeenCalledTimes(1);
  });
});

describe("choices side by side", () => {
  const options = [
    { value: "a", label: "First" },
    { value: "b", label: "Second", count: 3 },
  ] as const;

  it("keep one chosen", async () => {
    const change = vi.fn();
    renderPart(<Segmented label="Which" value="a" options={options} onValueChange={change} />);
    await userEvent.click(screen.getByRole("radio", { name: "First" }));
    expect(change).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("radio", { name: /Second/ }));
    expect(change).toHaveBeenCalledWith("b");
  });

  it("take any number", async () => {
    const change = vi.fn();
    renderPart(<FilterChips label="Which" value={["a"]} options={options} onValueChange={change} />);
    await userEvent.click(screen.getByRole("button", { name: /Second/ }));
    expect(change).toHaveBeenCalledWith(["a", "b"]);
  });
});
