/**
 * Interface for machine translation, which the program does not include. The operator names a
 * module (`TRANSLATOR`); its output is a proposal that users accept or reject block by block.
 */

/** The default export of a translation module. */
export interface TranslationProvider {
  /** Name of the service, shown with every proposal. */
  name: string;
  /**
   * @param segments texts in reading order
   * @param from BCP 47 tags of both languages
   * @returns as many texts, in the same order
   */
  translate(segments: readonly string[], from: string, to: string): Promise<string[]>;
}

/** Why there are no proposals: timeout, error, or an invalid answer. */
export type ProviderProblem = 'late' | 'failed' | 'wrong';

export type Translated =
  | { ok: true; segments: string[] }
  | { ok: false; problem: ProviderProblem; cause?: unknown };

/** An answer longer than the source by this factor is refused. */
const LONGEST_GROWTH = 20;
const LONGEST_SHORT = 2_000;

export function isProvider(value: unknown): value is TranslationProvider {
  if (typeof value !== 'object' || value === null) return false;
  const { name, translate } = value as { name?: unknown; translate?: unknown };
  return typeof name === 'string' && name.trim() !== '' && typeof translate === 'function';
}

/** Calls a provider and validates the answer. Never throws. @param patience in milliseconds */
export async function askProvider(
  provider: TranslationProvider,
  { segments, from, to }: { segments: readonly string[]; from: string; to: string },
  patience: number,
): Promise<Translated> {
  if (segments.length === 0) return { ok: true, segments: [] };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  try {
    const asked = Promise.resolve(provider.translate([...segments], from, to));
    // Ignores an error after the timeout, which would otherwise be an unhandled rejection.
    asked.catch(() => undefined);
    const answer: unknown = await Promise.race([asked, late]);
    if (answer === 'late') return { ok: false, problem: 'late' };
    const checked = checkedAnswer(answer, segments);
    return checked ? { ok: true, segments: checked } : { ok: false, problem: 'wrong' };
  } catch (cause) {
    return { ok: false, problem: 'failed', cause };
  } finally {
    clearTimeout(timer);
  }
}

/** The answer with white space folded, or null when it does not contain one text per segment. */
function checkedAnswer(answer: unknown, segments: readonly string[]): string[] | null {
  if (!Array.isArray(answer) || answer.length !== segments.length) return null;
  const fits = (words: unknown, index: number): words is string => {
    const asked = segments[index] ?? '';
    const most = Math.max(LONGEST_SHORT, asked.length * LONGEST_GROWTH);
    return typeof words === 'string' && words.length <= most;
  };
  const found: unknown[] = [...answer];
  return found.every(fits) ? found.map((words) => words.replace(/[\s\0]+/gu, ' ').trim()) : null;
}
