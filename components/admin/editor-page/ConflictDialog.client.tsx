'use client';

import { Button } from '@/components/admin/ui/Button';
import type { Dir } from '@/domain/stories/document';
import { useDeskWords } from './DeskWords.client';
import { DifferenceView } from './DifferenceView.client';
import { useDesk } from './desk-context';
import { differenceOf } from './difference';
import { Modal } from './Modal.client';

/** Somebody else saved meanwhile: both texts, to choose which one goes on. The other stays as a kept version. */
export function ConflictDialog({ language, dir }: { language: string; dir: Dir }) {
  const { saving, text, put, decide } = useDesk();
  const { t, moment } = useDeskWords();
  const { trouble } = saving;
  if (trouble?.is !== 'conflict') return null;
  const { theirs, version } = trouble;
  const name = theirs.savedBy ?? t('publishing.conflict.somebody');
  const difference = differenceOf(text.current, theirs);
  const takeTheirs = () => {
    put(theirs);
    decide(version, true);
  };
  return (
    <Modal title={t('publishing.conflict.title')} onClose={null} isWide>
      <p>{t('publishing.conflict.words', { name, time: moment(theirs.savedAt) })}</p>
      {difference ? (
        <DifferenceView
          difference={difference}
          first={t('publishing.conflict.mine')}
          second={t('publishing.conflict.theirs', { name })}
          language={language}
          dir={dir}
        />
      ) : (
        <p>{t('publishing.conflict.same')}</p>
      )}
      <p className="faint">{t('publishing.conflict.kept')}</p>
      <div className="toolbar">
        <Button kind="main" onClick={() => decide(version, false)}>
          {t('publishing.conflict.takeMine')}
        </Button>
        <Button onClick={takeTheirs}>{t('publishing.conflict.takeTheirs', { name })}</Button>
      </div>
    </Modal>
  );
}
