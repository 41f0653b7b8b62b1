'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { DifferenceView } from '@/components/admin/comparison/DifferenceView.client';
import { differenceOf } from '@/components/admin/comparison/difference';
import { Button } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { useShortMoment } from '@/components/admin/ui/use-moment';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Dir } from '@/domain/documents/document';
import { type CopyKey, copiesOf, forgetCopy, type LocalCopy, sessionClosed } from './local-copies';

/** How long a browser may take to end a page that crashed or was closed just now. */
const ENDING_MS = 10_000;

interface LeftCopiesProps {
  place: CopyKey;
  dir: Dir;
}

/** Offers text typed in this browser that never reached the server. */
export function LocalCopies({ place, dir }: LeftCopiesProps) {
  const { text, put, typed, writeHere, flush } = useTextEditing();
  const t = useTranslations();
  const moment = useShortMoment();
  const [copies, setCopies] = useState<LocalCopy[]>([]);
  const { staffId, storyId, language } = place;

  useEffect(() => {
    const here = { staffId, storyId, language };
    const unmounted = new AbortController();
    const patience = AbortSignal.any([unmounted.signal, AbortSignal.timeout(ENDING_MS)]);
    async function look(): Promise<LocalCopy[]> {
      const { left, open } = await copiesOf(here);
      if (unmounted.signal.aborted) return [];
      const same = left.filter((copy) => differenceOf(text.current, copy.text) === null);
      for (const copy of same) void forgetCopy(here, copy.sittingId, copy.edits);
      // The one that is shown stays where it is.
      const ids = new Set(left.map(({ sittingId }) => sittingId));
      setCopies((before) => {
        const kept = before.filter(({ sittingId }) => ids.has(sittingId));
        const isKept = (copy: LocalCopy) => kept.some((each) => each.sittingId === copy.sittingId);
        return [...kept, ...left.filter((copy) => !same.includes(copy) && !isKept(copy))];
      });
      return open;
    }
    async function lookUntilEnded(): Promise<void> {
      const ended = (await look()).map(({ sittingId }) => sessionClosed(sittingId, patience));
      for (const one of ended) void one.then(look).catch(() => undefined);
    }
    lookUntilEnded().catch(() => setCopies([]));
    return () => unmounted.abort();
  }, [staffId, storyId, language, text]);

  const [copy, ...rest] = copies;
  const difference = copy && differenceOf(text.current, copy.text);
  if (!copy || !difference) return null;

  function discard(left: LocalCopy): void {
    void forgetCopy(place, left.sittingId, left.edits);
    setCopies(rest);
  }

  async function take(left: LocalCopy): Promise<void> {
    setCopies(rest);
    put(left.text);
    // The edit lock may still be held by this user's crashed page: editing continues here.
    writeHere();
    typed();
    if (await flush()) await forgetCopy(place, left.sittingId, left.edits);
  }

  return (
    <section className="notice is-note" aria-label={t('writing.left.title')} data-left-copy>
      <p>{t('writing.left.words', { time: moment(copy.typedAt) })}</p>
      <Disclosure summary={t('writing.left.show')}>
        <DifferenceView
          difference={difference}
          first={t('writing.left.saved')}
          second={t('writing.left.here')}
          language={language}
          dir={dir}
        />
      </Disclosure>
      <Toolbar>
        <Button kind="main" onClick={() => void take(copy)}>
          {t('writing.left.take')}
        </Button>
        <Button onClick={() => discard(copy)}>{t('writing.left.discard')}</Button>
      </Toolbar>
    </section>
  );
}
