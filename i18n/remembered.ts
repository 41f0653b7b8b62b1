/**
 * A function of texts that keeps its results. The number kept is limited, because arguments may
 * come from outside; the oldest result goes first.
 */
export function remembered<Args extends string[], Result>(
  make: (...args: Args) => Result,
  most = 500,
): (...args: Args) => Result {
  const kept = new Map<string, Result>();
  return (...args) => {
    const key = args.length === 1 ? (args[0] as string) : JSON.stringify(args);
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Result;
    const made = make(...args);
    if (kept.size >= most) {
      for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
    }
    kept.set(key, made);
    return made;
  };
}
