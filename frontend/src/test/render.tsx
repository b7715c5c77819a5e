import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";
import { followSession } from "@/app/follow-session";
import { createAppRouter } from "@/app/router";
import { TooltipProvider } from "@/components/ui/tooltip";

function testClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false } } });
}

/** One component with what primitives expect around them. */
export function renderPart(part: ReactNode) {
  return render(
    <QueryClientProvider client={testClient()}>
      <TooltipProvider>{part}</TooltipProvider>
    </QueryClientProvider>,
  );
}

/** The whole dashboard at an address. */
export function renderApp(path: string) {
  const client = testClient();
  const router = createAppRouter(client, createMemoryHistory({ initialEntries: [path] }));
  const unfollow = followSession(router, client);
  const view = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return { ...view, router, unfollow };
}
