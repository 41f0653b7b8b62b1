'use client';

import { startTransition, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { ProposalPart } from '@/components/admin/translations/proposals/ProposalPart.client';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { Button } from '@/components/admin/ui/Button';
import { IDLE } from '@/components/admin/ui/forms/form-state';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { changeOf, type RowStatus } from './marks';
import { beginRow } from './row-commands';
import { hasWords, type Row } from './rows';

interface RowToolsProps {
  row: Row;
  standing: RowStatus;
  /** Whether the row has no block. */
  isMissing: boolean;
  /** Whether its blocks have no text. */
  isEmpty: boolean;
}

/** How a paragraph of the source changed, and buttons to act on it. */
export function RowTools({ row, standing, isMissing, isEmpty }: RowToolsProps) {
  const { store, state, proposeAddress } = useTranslation();
  const t = useTranslations();
  const { typed } = useTextEditing();
  const [isAtOnce, setIsAtOnce] = useState(false);
  const { problem, say } = useStillRight(row);
  const isChange = standing === 'changed' || standing === 'added' || standing === 'gone';
  const isPending = state.pending.has(row.key);
  const follow = () => {
    if (store.follow(row.key)) typed();
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-[0.375rem] text-small leading-[1.45] empty:hidden">
        {standing !== 'inStep' && (
          <p className="font-bold text-small leading-[1.45]">
            {t(`translationPage.row.is.${standing}`)}
          </p>
        )}
        {isChange && (
          <>
            <Button
              onClick={follow}
              title={t('translationPage.row.doneHint')}
              aria-keyshortcuts="Control+Enter"
            >
              {t('translationPage.row.done')}
            </Button>
            <Button
              title={t('translationPage.row.stillRightHint')}
              onClick={() => say(true, () => setIsAtOnce(true))}
            >
              {t('translationPage.row.stillRight')}
            </Button>
          </>
        )}
        {isPending && (
          <Button kind="quiet" onClick={() => store.unfollow(row.key)}>
            {t('translationPage.row.undo')}
          </Button>
        )}
        {isAtOnce && standing === 'done' && (
          <Button kind="quiet" onClick={() => say(false, () => setIsAtOnce(false))}>
            {t('translationPage.row.undo')}
          </Button>
        )}
        {problem && (
          <p role="alert" className="basis-full text-grave">
            {problem}
          </p>
        )}
      </div>
      {proposeAddress && row.source && hasWords(row) && (
        <ProposalPart row={row} isEmpty={isMissing || isEmpty} canAsk={isChange || isEmpty} />
      )}
      {isMissing && row.source && (
        <div className="translation-begin border border-field border-dashed p-3">
          <Button onClick={() => beginRow(store, row.key)}>
            {t(hasWords(row) ? 'translationPage.row.begin' : 'translationPage.row.take')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Confirms at once, without a save, that a translation is still right, or undoes that. */
function useStillRight(row: Row) {
  const { store, storyId, language, from, stillRight, notStillRight } = useTranslation();
  const { flush } = useTextEditing();
  const t = useTranslations();
  const [problem, setProblem] = useState('');
  function say(isRight: boolean, then: () => void): void {
    const change = changeOf(row);
    if (!change) return;
    const form = new FormData();
    const fields = { storyId, language, sourceLanguage: from, ...change };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    startTransition(async () => {
      setProblem('');
      // Save first, so that what is confirmed is the current text.
      if (!(await flush())) return setProblem(t('translationPage.row.notSaved'));
      const answer = await (isRight ? stillRight : notStillRight)(IDLE, form).catch(() => null);
      if (answer?.status !== 'done')
        return setProblem(answer?.message ?? t('translationPage.row.notSaid'));
      if (isRight) store.settle([row.key]);
      else store.unsettle(row.key);
      then();
    });
  }
  return { problem, say };
}
