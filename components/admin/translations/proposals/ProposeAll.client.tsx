'use client';

import { useTranslations } from 'use-intl/react';
import { hasWords } from '@/components/admin/translations/rows/rows';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { Button } from '@/components/admin/ui/Button';
import { useProposals } from './use-proposals';

/** Limit of one request. */
const AT_MOST = 50;

/** Requests proposals for all rows that are empty. */
export function ProposeAll({ say }: { say(sentence: string): void }) {
  const { state } = useTranslation();
  const t = useTranslations();
  const { isAsking, problem, ask } = useProposals();
  async function all() {
    const rows = state.places.flatMap(({ row, isEmpty }) => {
      return row && isEmpty && hasWords(row) && !state.proposals.has(row.key) ? [row] : [];
    });
    for (let next = 0; next < rows.length; next += AT_MOST) {
      if (!(await ask(rows.slice(next, next + AT_MOST)))) return;
    }
    say(t('translationPage.machine.come', { count: rows.length }));
  }
  return (
    <>
      <Button onClick={() => void all()} aria-disabled={isAsking}>
        {t(isAsking ? 'translationPage.machine.asking' : 'translationPage.machine.all')}
      </Button>
      {problem && (
        <p role="alert" className="basis-full text-grave">
          {problem}
        </p>
      )}
    </>
  );
}
