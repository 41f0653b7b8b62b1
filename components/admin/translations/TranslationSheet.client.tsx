'use client';

import { type KeyboardEvent, type ReactNode, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { insertOffer, openOffers } from './memory/insert-offer';
import { needsWork } from './rows/marks';
import { enterRow, nextRow } from './rows/row-commands';
import type { AlignedRow } from './rows/rows';
import { SourceCells } from './SourceCells.client';
import { TranslationBar } from './TranslationBar.client';
import { useTranslation } from './translation-context';

/** Both sides of the body, with keys and buttons to move between paragraphs. */
export function TranslationSheet({ children }: { children: ReactNode }) {
  const { store, offers } = useTranslation();
  const { typed } = useTextEditing();
  const t = useTranslations();
  const [said, setSaid] = useState('');

  const go = useCallback(
    (way: 1 | -1, isAny: boolean) => {
      const isWanted = (place: AlignedRow) => isAny || needsWork(store.standing(place));
      const place = nextRow(store, way, (each) => each.row !== null && isWanted(each));
      if (!place?.row) {
        setSaid(t(way === 1 ? 'translationPage.keys.noNext' : 'translationPage.keys.noPrevious'));
        return;
      }
      enterRow(store, place);
      const n = store.rows.indexOf(place.row) + 1;
      const count = store.rows.length;
      setSaid(t('translationPage.row.place', { n, count, standing: store.standing(place) }));
    },
    [store, t],
  );

  const done = useCallback(
    (key: string | null) => {
      if (key !== null && store.follow(key)) typed();
      go(1, false);
    },
    [store, typed, go],
  );

  function insert() {
    const { places, current } = store.read();
    const place = places.find(({ row }) => row !== null && row.key === current);
    const [offer] = place ? openOffers(store, offers, place) : [];
    if (place && offer) insertOffer(store, place, offer);
    else setSaid(t('translationPage.memory.none'));
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    const ways: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1, PageDown: 1, PageUp: -1 };
    const way = ways[key];
    const isDone = key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey;
    const isMove = way !== undefined && altKey && !ctrlKey && !metaKey && !shiftKey;
    const isInsert = key === 'Enter' && altKey && !ctrlKey && !metaKey && !shiftKey;
    const isInDialog = event.target instanceof Element && event.target.closest('dialog');
    if ((!isDone && !isMove && !isInsert) || isInDialog) return;
    event.preventDefault();
    if (isInsert) insert();
    else if (isDone) done(store.read().current);
    else if (way) go(way, key.startsWith('Page'));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts for the whole area, each with a button.
    <div className="translation-sheet" onKeyDown={onKeyDown}>
      <TranslationBar go={go} say={setSaid} />
      <p role="status" className="sr-only" data-translation-status>
        {said}
      </p>
      {children}
      <SourceCells />
    </div>
  );
}
