import { useCallback, useSyncExternalStore } from "react";
import type { z } from "zod";

const changed = new EventTarget();

/** A value kept in this browser, checked when read; storage that is refused or broken gives the initial value. */
export class Stored<T> {
  private readonly name: string;
  private cache: { raw: string | null; value: T } | undefined;

  constructor(
    key: string,
    private readonly schema: z.ZodType<T>,
    private readonly initial: T,
  ) {
    this.name = `career-agent.${key}`;
  }

  get(): T {
    const raw = this.raw();
    if (this.cache?.raw === raw) return this.cache.value;
    this.cache = { raw, value: this.parse(raw) };
    return this.cache.value;
  }

  set(value: T): void {
    try {
      localStorage.setItem(this.name, JSON.stringify(value));
    } catch {
      this.cache = { raw: this.raw(), value };
    }
    changed.dispatchEvent(new Event(this.name));
  }

  /** Calls back on a change in this tab or another one. */
  subscribe(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key === this.name) listener();
    };
    changed.addEventListener(this.name, listener);
    window.addEventListener("storage", onStorage);
    return () => {
      changed.removeEventListener(this.name, listener);
      window.removeEventListener("storage", onStorage);
    };
  }

  private raw(): string | null {
    try {
      return localStorage.getItem(this.name);
    } catch {
      return null;
    }
  }

  private parse(raw: string | null): T {
    try {
      return raw === null ? this.initial : this.schema.parse(JSON.parse(raw));
    } catch {
      return this.initial;
    }
  }
}

export function useStored<T>(stored: Stored<T>): [T, (value: T) => void] {
  const subscribe = useCallback((listener: () => void) => stored.subscribe(listener), [stored]);
  const value = useSyncExternalStore(subscribe, () => stored.get());
  return [value, (next) => stored.set(next)];
}
