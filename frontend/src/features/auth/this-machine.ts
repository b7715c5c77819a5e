const loopback = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether the dashboard is opened on the machine that serves it. */
export function isThisMachine(hostname: string): boolean {
  return loopback.has(hostname);
}
