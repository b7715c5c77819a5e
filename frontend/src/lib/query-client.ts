import { QueryClient } from "@tanstack/react-query";
import { Problem } from "./problem";

const minute = 60_000;

function worthRetrying(failures: number, error: Error): boolean {
  if (failures >= 2) return false;
  // The server's "no" stays a no; a hiccup or a lost connection may pass.
  return !(error instanceof Problem) || error.status >= 500 || error.status === 0;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * minute,
        gcTime: 10 * minute,
        retry: worthRetrying,
        refetchOnWindowFocus: false,
      },
    },
  });
}
