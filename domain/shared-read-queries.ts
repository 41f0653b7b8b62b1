import { newContext, noteTag, withContext } from '@/cache/context';
import { keptUntilCommit } from '@/db/client';

/**
 * A read that many pages repeat (settings, menu, names of topics): its result is kept until the next
 * commit and noted with the same tags on each page. For reads that depend on their arguments and the
 * database alone; nobody changes what they return.
 */
export function sharedRead<Args extends string[], Result>(
  read: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  const kept = keptUntilCommit<{ result: Result; tags: ReadonlySet<string> }>();
  return async (...args) => {
    // A commit during the read empties the map, with what is then still added to it.
    const known = kept();
    const key = JSON.stringify(args);
    let found = known.get(key);
    if (!found) {
      const context = newContext();
      const result = await withContext(context, () => read(...args));
      found = { result, tags: context.tags };
      known.set(key, found);
    }
    noteTag(...found.tags);
    return found.result;
  };
}
