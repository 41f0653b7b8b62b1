export interface Vitals {
  /** Milliseconds since navigation. */
  firstPaint: number;
  largestPaint: number;
  /** Element name of the largest paint. */
  largest: string;
  /** Sum of all layout shifts. */
  shift: number;
}

type Shift = PerformanceEntry & { value: number };
type Largest = PerformanceEntry & { element?: Element };

/** Reads performance entries; runs in the page and uses nothing from outside. */
export async function readVitals(): Promise<Vitals> {
  const noted = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      new PerformanceObserver((list, observer) => {
        observer.disconnect();
        resolve(list.getEntries());
      }).observe({ type, buffered: true });
      // An observer without entries is never called.
      setTimeout(() => resolve([]), 500);
    });
  const [paints, largest, shifts] = await Promise.all(
    ['paint', 'largest-contentful-paint', 'layout-shift'].map(noted),
  );
  const last = largest?.at(-1) as Largest | undefined;
  return {
    firstPaint: paints?.find((entry) => entry.name === 'first-contentful-paint')?.startTime ?? 0,
    largestPaint: last?.startTime ?? Number.POSITIVE_INFINITY,
    largest: last?.element?.tagName ?? '',
    shift: (shifts ?? []).reduce((total, entry) => total + (entry as Shift).value, 0),
  };
}
