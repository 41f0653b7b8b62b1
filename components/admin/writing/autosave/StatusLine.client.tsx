'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import {
  type DetailsEditing,
  useTextEditing,
} from '@/components/admin/writing/text-editing-context';
import type { PageState } from '@/domain/publishing/shown-state';
import { hasUnsaved, type Saving } from './saving';

/** Publication status when the page was rendered. */
export type PublicState = PageState | 'changed' | 'changesRequested' | 'approved' | 'trashed';

interface StatusLineProps {
  state: PublicState;
  version: number;
}

/** Whether the text is saved and public; with the save button. */
export function StatusLine({ state, version }: StatusLineProps) {
  const { saving } = useTextEditing();
  const t = useTranslations();
  const wasChanged = saving.version !== version && state === 'published';
  return (
    <div className="desk-status sticky top-0 z-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b bg-sheet py-[0.375rem]">
      <SavingStatus>
        <span className="faint"> · {t(`writing.public.${wasChanged ? 'changed' : state}`)}</span>
      </SavingStatus>
      <Button type="submit" kind="main" form="text" title={t('writing.save.keys')}>
        {t('writing.save.button')}
      </Button>
    </div>
  );
}

/** Whether everything typed is saved. Saves at once on Ctrl+S. */
export function SavingStatus({ children }: { children?: ReactNode }) {
  const { saving, ask, facts } = useTextEditing();
  const t = useTranslations();
  const now = useStatus(saving, facts);
  const isUnsaved = hasUnsaved(saving) || facts.standing !== 'saved';

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's';
      if (!isSave || event.altKey || event.shiftKey) return;
      event.preventDefault();
      ask();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [ask]);

  return (
    <p role="status" data-status={saving.trouble?.is ?? (isUnsaved ? 'unsaved' : 'saved')}>
      {now}
      {facts.problem && (
        <>
          {' · '}
          <a href={facts.problem.href}>
            {t('writing.save.facts.wrong', { problem: facts.problem.words })}
          </a>
        </>
      )}
      {children}
    </p>
  );
}

function useStatus(saving: Saving<unknown>, facts: DetailsEditing): string {
  const t = useTranslations();
  const moment = useShortMoment();
  const { trouble, sending } = saving;
  const savedAt = Math.max(saving.savedAt, facts.savedAt);
  const seconds = useSecondsTo(
    trouble?.is === 'unreached' && sending === null ? trouble.retryAt : 0,
  );
  if (trouble?.is === 'unreached') {
    if (trouble.isFull) return t('writing.save.diskFull');
    if (seconds > 0) return t('writing.save.unreached', { seconds });
    return t('writing.save.retrying');
  }
  if (trouble?.is === 'refused') return t(`writing.save.${trouble.why}`);
  if (trouble) return t(`writing.save.${trouble.is}`);
  if (sending !== null || facts.standing === 'saving') return t('writing.save.saving');
  if (hasUnsaved(saving) || facts.standing !== 'saved') return t('writing.save.unsaved');
  return savedAt === 0
    ? t('writing.save.empty')
    : t('writing.save.saved', { time: moment(savedAt) });
}

function useSecondsTo(until: number): number {
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const show = () => setNow(Date.now());
    show();
    const timer = setInterval(show, 1_000);
    return () => clearInterval(timer);
  }, [until]);
  return until === 0 || now === 0 ? 0 : Math.max(0, Math.ceil((until - now) / 1_000));
}
