import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { http, HttpResponse } from "msw";
import type { Schema } from "@/api/types";
import { begin } from "@/lib/session/session";
import { aPersona } from "@/test/coach";
import { aGrant, aProblem, origin, page } from "@/test/data";
import { renderApp } from "@/test/render";
import { server } from "@/test/server";

const personas = `${origin}/api/v1/coach/personas`;
const own = aPersona({
  id: "0192f000-0000-7000-8000-0000000000b3",
  name: "Ward manager",
  own: true,
  builtin: false,
  editable: true,
  visibility: "private",
  version: 4,
});

function serve() {
  const held = [aPersona(), own];
  server.use(http.get(personas, () => HttpResponse.json(page(held))));
  return held;
}

describe("personas", () => {
  it("copies a ready made one, which stays as it is", async () => {
    begin(aGrant());
    const held = serve();
    server.use(
      http.post(personas, async ({ request }) => {
        const body = (await request.json()) as Schema<"PersonaIn">;
        const made = aPersona({ ...own, id: "0192f000-0000-7000-8000-0000000000b4", name: body.name });
        held.push(made);
        return HttpResponse.json(made, { status: 201 });
      }),
    );
    const person = userEvent.setup();
    const { router } = renderApp("/coach/personas");
    await person.click(await screen.findByRole("button", { name: "More about Career coach" }));
    expect(screen.queryByRole("menuitem", { name: "Delete" })).toBeNull();
    await person.click(await screen.findByRole("menuitem", { name: "Make a copy of your own" }));
    const form = await screen.findByRole("dialog", { name: "A copy of Career coach" });
    expect(within(form).getByRole("textbox", { name: "Brief" })).toHaveValue(
      "Helps you see what you have done.",
    );
    const name = within(form).getByRole("textbox", { name: "Name" });
    await person.clear(name);
    await person.click(within(form).getByRole("button", { name: "Make it" }));
    expect(await within(form).findByText("Give it a name.")).toBeInTheDocument();
    await person.type(name, "My coach");
    await person.click(within(form).getByRole("button", { name: "Make it" }));
    expect(await screen.findByRole("heading", { name: "My coach" })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({});
  });

  it("says that one was changed elsewhere, and keeps what was typed", async () => {
    begin(aGrant());
    serve();
    const tags: (string | null)[] = [];
    server.use(
      http.patch(`${personas}/:id`, ({ request }) => {
        tags.push(request.headers.get("if-match"));
        return aProblem(412);
      }),
    );
    const person = userEvent.setup();
    renderApp(`/coach/personas?edit=${own.id}`);
    const form = await screen.findByRole("dialog", { name: "Change Ward manager" });
    await person.type(within(form).getByRole("textbox", { name: /Temperament/ }), ", firm");
    await person.click(within(form).getByRole("button", { name: "Keep the change" }));
    expect(await within(form).findByText(/changed elsewhere/)).toBeInTheDocument();
    expect(within(form).getByRole("textbox", { name: /Temperament/ })).toHaveValue("Warm, patient, firm");
    expect(tags).toEqual(['"4"']);
  });

  it("takes a deletion back", async () => {
    begin(aGrant());
    serve();
    const person = userEvent.setup();
    renderApp("/coach/personas");
    await person.click(await screen.findByRole("button", { name: "More about Ward manager" }));
    await person.click(await screen.findByRole("menuitem", { name: "Delete" }));
    await waitFor(() => expect(screen.queryByRole("heading", { name: "Ward manager" })).toBeNull());
    await person.click(await screen.findByRole("button", { name: /Undo/ }));
    expect(await screen.findByRole("heading", { name: "Ward manager" })).toBeInTheDocument();
  });
});
