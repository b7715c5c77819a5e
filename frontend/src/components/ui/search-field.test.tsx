import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState } from "react";
import { renderPart } from "@/test/render";
import { SearchField } from "./search-field";

const nothing = () => undefined;

/** The field, with an address that changes only when the test says so. */
function renderField(onSend: (value: string) => void = nothing) {
  const field = (value: string) => <SearchField label="Search" value={value} onChange={onSend} />;
  const address: { set?: (value: string) => void } = {};
  function Address() {
    const [value, setValue] = useState("");
    useEffect(() => {
      address.set = setValue;
    }, []);
    return field(value);
  }
  renderPart(<Address />);
  return {
    field: screen.getByRole("searchbox", { name: "Search" }),
    answer: (value: string) => act(() => address.set?.(value)),
  };
}

async function pause() {
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

it("is not overwritten by its own earlier words", async () => {
  const sent: string[] = [];
  const person = userEvent.setup();
  const { field, answer } = renderField((value) => sent.push(value));
  await person.type(field, "nu");
  await pause();
  await person.type(field, "rse");
  await pause();
  expect(sent).toEqual(["nu", "nurse"]);
  answer("nu");
  expect(field).toHaveValue("nurse");
  answer("nurse");
  expect(field).toHaveValue("nurse");
});

it("follows a change from elsewhere", async () => {
  const sent: string[] = [];
  const person = userEvent.setup();
  const { field, answer } = renderField((value) => sent.push(value));
  await person.type(field, "nurse");
  await pause();
  answer("nurse");
  answer("");
  expect(field).toHaveValue("");
  await pause();
  expect(sent).toEqual(["nurse"]);
});

it("is emptied by Escape, and left by the next one", async () => {
  const person = userEvent.setup();
  const { field } = renderField();
  await person.type(field, "nurse{Escape}");
  expect(field).toHaveValue("");
  expect(field).toHaveFocus();
  await person.keyboard("{Escape}");
  expect(field).not.toHaveFocus();
});
