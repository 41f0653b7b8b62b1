/**
 * Machine translation as an interface: the program has none of its own. An operator names a module that is one
 * (`TRANSLATOR`), and whatever it answers is a proposal that somebody accepts, block by block, or does not.
 */

/** What a module that translates gives as its default export. */
export interface TranslationProvider {
  /** What people know it by; stands beside every proposal. */
  name: string;
  /**
   * @param segments one wording each, in the order in which they stand in the text
   * @param from BCP 47 tags of both languages
   * @returns as many wordings, in the same order
   */
  translate(segments: readonly string[], from: string, to: string): Promise<string[]>;
}

/** Why there are no proposals: it took too long, failed, or answered what cannot be used. */
export type ProviderProblem = 'late' | 'failed' | 'wrong';

export type Translated =
  | { ok: true; segments: string[] }
  | { ok: false; problem: ProviderProblem; cause?: unknown };

/** A wording that grows beyond this is no translation. */
const LONGEST_GROWTH = 20;
const LONGEST_SHORT = 2_000;

/** Whether a value is a provider. */
export function isProvider(value: unknown): value is TranslationProvider {
  if (typeof value !== 'object' || value === null) return false;
  const { name, translate } = value as { name?: unknown; translate?: unknown };
  return typeof name === 'string' && name.trim() !== '' && typeof translate === 'function';
}

/**
 * Asks a provider and looks at what it answers. It never throws.
 * @param patience in milliseconds
 */
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
    // When it fails after all patience is gone, nobody listens any more.
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

/** The answer with white space folded, or null when it is not one wording for each that was asked. */
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
