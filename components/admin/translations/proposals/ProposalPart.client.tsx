'use client';

import { putInRow } from '@/components/admin/translations/rows/row-commands';
import type { Row } from '@/components/admin/translations/rows/rows';
import { useTranslationMessages } from '@/components/admin/translations/TranslationMessages.client';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { Button } from '@/components/admin/ui/Button';
import { blockWords } from '@/domain/translations/block-words';
import { direction } from '@/i18n/languages';
import { useProposals } from './use-proposals';

interface ProposalPartProps {
  row: Row;
  /** Nothing is written there, so that nothing is replaced. */
  isEmpty: boolean;
  /** A proposal would be of use. */
  canAsk: boolean;
}

/** What a machine proposes for one paragraph; only what somebody accepts comes into the text. */
export function ProposalPart({ row, isEmpty, canAsk }: ProposalPartProps) {
  const { store, state, language } = useTranslation();
  const t = useTranslationMessages();
  const { isAsking, problem, ask } = useProposals();
  const proposal = state.proposals.get(row.key);
  if (!proposal) {
    if (!canAsk) return null;
    return (
      <div className="beside-tools">
        <Button kind="quiet" onClick={() => void ask([row])} aria-disabled={isAsking}>
          {t(isAsking ? 'beside.machine.asking' : 'beside.machine.one')}
        </Button>
        {problem && (
          <p role="alert" className="beside-problem">
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
    <div className="beside-proposal" data-proposal>
      <p className="beside-standing">{t('beside.machine.proposed', { name: proposal.name })}</p>
      <p lang={language} dir={direction(language)}>
        {blockWords(proposal.block)}
      </p>
      <div className="toolbar">
        <Button onClick={accept}>
          {t(isEmpty ? 'beside.machine.accept' : 'beside.machine.replace')}
        </Button>
        <Button kind="quiet" onClick={drop}>
          {t('beside.machine.discard')}
        </Button>
      </div>
    </div>
  );
}
