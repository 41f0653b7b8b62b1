import type { Row } from '@/components/admin/translations/rows/rows';
import type { TranslationValue } from '@/components/admin/translations/translation-context';
import type { Proposal } from '@/components/admin/translations/translation-store';
import type { Block } from '@/domain/documents/document';

/** Answer of `translate/propose/route.ts`: a block for each requested hash. */
export interface ProposalsAnswer {
  name: string;
  proposals: { hash: string; block: Block }[];
}

const PATIENCE_MS = 90_000;

/**
 * Requests machine translations of rows; they are shown next to them and not put into the text.
 * @returns an error message, or null
 */
export async function propose(
  { store, proposeAddress, from }: Pick<TranslationValue, 'store' | 'proposeAddress' | 'from'>,
  rows: readonly Row[],
): Promise<string | null> {
  const hashes = [...new Set(rows.flatMap(({ source }) => (source ? [source.hash] : [])))];
  const answer = await fetch(proposeAddress ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from, hashes }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const said: unknown = await answer.json();
  if (!answer.ok) return (said as { message?: string }).message ?? '';
  const { name, proposals } = said as ProposalsAnswer;
  const blocks = new Map(proposals.map(({ hash, block }) => [hash, block]));
  const found = new Map<string, Proposal>();
  for (const { key, source } of rows) {
    const block = blocks.get(source?.hash ?? '');
    if (block) found.set(key, { name, block });
  }
  store.propose(found);
  return null;
}
