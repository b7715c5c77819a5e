const lease = 10_000;
const settle = 60;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function holder(name: string): { owner: string; until: number } | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null") as { owner: string; until: number } | null;
  } catch {
    return null;
  }
}

/** Plain http on a home network has no Web Locks: a lease in the browser's storage, read again after a moment. */
async function withLease<T>(name: string, work: () => Promise<T>): Promise<T> {
  const owner = `${Date.now()}-${Math.random()}`;
  for (;;) {
    const current = holder(name);
    if (!current || current.until < Date.now()) {
      localStorage.setItem(name, JSON.stringify({ owner, until: Date.now() + lease }));
      await pause(settle);
      if (holder(name)?.owner === owner) break;
    }
    await pause(settle);
  }
  try {
    return await work();
  } finally {
    if (holder(name)?.owner === owner) localStorage.removeItem(name);
  }
}

/** Runs `work` while no other tab of this browser runs work of the same name. */
export async function exclusive<T>(name: string, work: () => Promise<T>): Promise<T> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (locks) return locks.request(name, work);
  return withLease(name, work);
}
