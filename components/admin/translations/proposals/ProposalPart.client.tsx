'use client';

import { useTranslations } from 'use-intl/react';
import { putInRow } from '@/components/admin/translations/rows/row-commands';
import type { Row } from '@/components/admin/translations/rows/rows';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { Button } from '@/components/admin/ui/Button';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { blockWords } from '@/domain/documents/plain/block-words';
import { direction } from '@/i18n/languages';
import { useProposals } from './use-proposals';

interface ProposalPartProps {
  row: Row;
  /** Whether the row is empty, so that accepting replaces nothing. */
  isEmpty: boolean;
  /** Whether a proposal would be useful. */
  canAsk: boolean;
}

/** The machine translation of one paragraph; it enters the text only when accepted. */
export function ProposalPart({ row, isEmpty, canAsk }: ProposalPartProps) {
  const { store, state, language } = useTranslation();
  const t = useTranslations();
  const { isAsking, problem, ask } = useProposals();
  const proposal = state.proposals.get(row.key);
  if (!proposal) {
    if (!canAsk) return null;
    return (
      <div className="flex flex-wrap items-center gap-x-3 gap-y-[0.375rem] text-small leading-[1.45] empty:hidden">
        <Button kind="quiet" onClick={() => void ask([row])} aria-disabled={isAsking}>
          {t(isAsking ? 'translationPage.machine.asking' : 'translationPage.machine.one')}
        </Button>
        {problem && (
          <p role="alert" className="basis-full text-grave">
            {problem}
          </p>
        )}
      </div>
    );
  }
  const drop = () => store.dropProposal(row.key);
  const accept = () => {
    putInRow(store, row.key, proposal.block);
    drop();
  };
  return (
    <div
      className="translation-proposal grid gap-2 border border-accent border-dashed p-3"
      data-proposal
    >
      <p className="font-bold text-small leading-[1.45]">
        {t('translationPage.machine.proposed', { name: proposal.name })}
      </p>
      <p lang={language} dir={direction(language)}>
        {blockWords(proposal.block)}
      </p>
      <Toolbar>
        <Button onClick={accept}>
          {t(isEmpty ? 'translationPage.machine.accept' : 'translationPage.machine.replace')}
        </Button>
        <Button kind="quiet" onClick={drop}>
          {t('translationPage.machine.discard')}
        </Button>
      </Toolbar>
    </div>
  );
}
