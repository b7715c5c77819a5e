import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { currentSession, signOut } from "@/lib/session/session";
import { server } from "./server";

// A page's code is loaded when it is first asked for; on a busy machine that takes its time.
configure({ asyncUtilTimeout: 8000 });

// What jsdom lacks of a browser's layout: nothing is ever wide, seen or scrolled.
window.matchMedia = (query) =>
  ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }) as unknown as MediaQueryList;
window.ResizeObserver = class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};
// Virtual lists ask for sizes: every pane is 800 px, every row of a list 60 px.
for (const side of ["offsetHeight", "offsetWidth", "clientHeight", "clientWidth"] as const)
  Object.defineProperty(HTMLElement.prototype, side, {
    configurable: true,
    get(this: HTMLElement) {
      return this.hasAttribute("data-index") ? 60 : 800;
    },
  });
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.hasPointerCapture = () => false;

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(async () => {
  cleanup();
  if (currentSession().status === "in") await signOut();
  server.resetHandlers();
  localStorage.clear();
});
afterAll(() => server.close());
