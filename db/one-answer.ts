/**
 * The answer that a process is working on. Nothing tells a renderer what was committed to PostgreSQL,
 * so what pages share is kept for one answer to a read, and is no older than its request.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const HELD = Symbol.for('vitrine.one-answer');
const held = globalThis as { [HELD]?: AsyncLocalStorage<object> };

/** Next bundles its own copy of this module, so the storage is the whole process's. */
function storage(): AsyncLocalStorage<object> {
  held[HELD] ??= new AsyncLocalStorage<object>();
  return held[HELD];
}

/** Runs what makes one answer, which changes nothing that it reads. */
export function forOneAnswer<T>(make: () => T): T {
  return storage().run({}, make);
}

/** A map of the current answer's; outside of one a new map each time. */
export function keptForOneAnswer<V>(): () => Map<string, V> {
  const made = new WeakMap<object, Map<string, V>>();
  return () => {
    const answer = storage().getStore();
    const map = (answer && made.get(answer)) ?? new Map<string, V>();
    if (answer) made.set(answer, map);
    return map;
  };
}
