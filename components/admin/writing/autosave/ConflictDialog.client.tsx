'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { DifferenceView } from '@/components/admin/comparison/DifferenceView.client';
import { differenceOf } from '@/components/admin/comparison/difference';
import { Button } from '@/components/admin/ui/Button';
import { Dialog } from '@/components/admin/ui/Dialog.client';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Dir } from '@/domain/documents/document';
import type { TextContent } from '@/domain/texts/text-content';
import { type Merge, mergeOf } from '@/domain/writing/merge';
import { MergeView } from './MergeView.client';

/**
 * Shown when somebody else saved meanwhile or has the edit lock: both texts, to choose one or a
 * merge. The other is kept as a revision. While the other person is editing, their text cannot be
 * overwritten.
 */
export function ConflictDialog({ language, dir }: { language: string; dir: Dir }) {
  const { saving, text, put, decide, goOnHere, readBase } = useTextEditing();
  const t = useTranslations();
  const moment = useShortMoment();
  const [isAside, setIsAside] = useState(false);
  const { trouble, hold } = saving;
  if (trouble?.is !== 'conflict') return null;
  const { theirs } = trouble;
  const holder = hold.is === 'theirs' ? hold.by : null;
  const isOwn = holder?.isYou === true;
  if (holder && isAside) {
    return (
      <div className="notice is-problem" role="alert" data-aside>
        <p>{t('presence.conflict.aside')}</p>
        <Button onClick={() => setIsAside(false)}>{t('presence.conflict.open')}</Button>
      </div>
    );
  }
  const name = theirs.savedBy ?? t('writing.conflict.somebody');
  const difference = differenceOf(text.current, theirs);
  const merge = mergeOf(readBase(), text.current, theirs);
  const takeBoth = (chosen: TextContent) => {
    put(chosen);
    decide(theirs, 'both');
  };
  return (
    <Dialog
      title={
        holder
          ? t(isOwn ? 'presence.conflict.titleYou' : 'presence.conflict.title')
          : t('writing.conflict.title')
      }
      onClose={holder ? () => setIsAside(true) : null}
      // It opens by itself, so that what is typed on must press or choose nothing.
      focusOn="h2"
      isWide
    >
      <p>
        {holder
          ? t(isOwn ? 'presence.conflict.heldYou' : 'presence.conflict.held', {
              name: holder.name,
              time: moment(holder.since),
            })
          : t('writing.conflict.words', { name, time: moment(theirs.savedAt) })}
      </p>
      {difference ? (
        <DifferenceView
          difference={difference}
          first={t('writing.conflict.mine')}
          second={t('writing.conflict.theirs', { name })}
          language={language}
          dir={dir}
        />
      ) : (
        <p>{t('writing.conflict.same')}</p>
      )}
      {isOfBoth(merge) && (
        <MergeView
          key={theirs.version}
          {...{ merge, name, language, dir }}
          isHeld={holder !== null && !isOwn}
          onTake={takeBoth}
        />
      )}
      <p className="faint">
        {holder && !isOwn ? t('presence.conflict.after') : t('writing.conflict.kept')}
      </p>
      <Toolbar>
        {isOwn && (
          <Button kind="main" onClick={() => void goOnHere(theirs)}>
            {t('presence.others.here')}
          </Button>
        )}
        {holder && (
          <Button kind={isOwn ? 'plain' : 'main'} onClick={() => setIsAside(true)}>
            {t('presence.conflict.wait')}
          </Button>
        )}
        {!isOwn && (
          <Button
            kind={holder ? 'plain' : 'main'}
            disabled={holder !== null}
            onClick={() => decide(theirs, 'mine')}
          >
            {t('writing.conflict.takeMine')}
          </Button>
        )}
        <Button
          onClick={() => {
            put(theirs);
            decide(theirs, 'theirs');
          }}
        >
          {t('writing.conflict.takeTheirs', { name })}
        </Button>
      </Toolbar>
    </Dialog>
  );
}

/** Whether both changed something; otherwise there is nothing to merge. */
function isOfBoth({ fields, body }: Merge): boolean {
  const isTheirs = ({ from }: { from: string }) => from === 'theirs' || from === 'clash';
  return Object.values(fields).some(isTheirs) || body.some(isTheirs);
}
