'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/admin/ui/Button';
import { Disclosure } from '@/components/admin/ui/Disclosure';
import { KeyList } from '@/components/admin/ui/KeyList';
import { Toolbar } from '@/components/admin/ui/Toolbar';
import { blockWords } from '@/domain/documents/plain/block-words';
import { ProposeAll } from './proposals/ProposeAll.client';
import { needsWork } from './rows/marks';
import { copyStructure, enterRow } from './rows/row-commands';
import { hasWords } from './rows/rows';
import { useTranslation } from './translation-context';

interface TranslationBarProps {
  go(way: 1 | -1, isAny: boolean): void;
  say(sentence: string): void;
}

/** Progress of the translation, and buttons to the next and previous open paragraph. */
export function TranslationBar({ go, say }: TranslationBarProps) {
  const { store, state, proposeAddress, from, fromDir } = useTranslation();
  const t = useTranslations();
  // Without scripts there is nothing to press.
  if (state.places.length === 0) return null;
  const left = state.places.filter((place) => needsWork(store.standing(place))).length;
  const empty = state.places.filter(({ row, isEmpty }) => row?.source && isEmpty);
  const headings = state.places.flatMap((place) => {
    const block = place.row?.source?.block;
    return block?.type === 'heading' && place.row ? [{ place, key: place.row.key, block }] : [];
  });
  function structure() {
    const count = copyStructure(store);
    // The button disappears after its action, so the focus moves to the first row.
    const [first] = store.read().places;
    if (first) enterRow(store, first);
    say(t('translationPage.bar.structureDone', { count }));
  }
  return (
    <div className="mb-3 grid gap-2 border-line border-y py-3">
      <p data-left={left}>{t('translationPage.bar.left', { count: left })}</p>
      <Toolbar>
        <Button onClick={() => go(-1, false)} aria-keyshortcuts="Alt+ArrowUp">
          {t('translationPage.bar.previous')}
        </Button>
        <Button onClick={() => go(1, false)} aria-keyshortcuts="Alt+ArrowDown">
          {t('translationPage.bar.next')}
        </Button>
        {empty.some(({ blocks }) => blocks.length === 0) && (
          <Button title={t('translationPage.bar.structureHint')} onClick={structure}>
            {t('translationPage.bar.structure')}
          </Button>
        )}
        {proposeAddress && empty.some(({ row }) => row && hasWords(row)) && (
          <ProposeAll say={say} />
        )}
      </Toolbar>
      {headings.length > 0 && (
        <Disclosure summary={t('translationPage.bar.headings')}>
          <ul className="ps-4">
            {headings.map(({ place, key, block }) => (
              <li key={key}>
                <button
                  type="button"
                  className="button is-quiet text-start"
                  onClick={() => enterRow(store, place)}
                >
                  <span lang={from} dir={fromDir}>
                    {blockWords(block) || '—'}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure summary={t('translationPage.keys.title')}>
        <KeyList
          rows={KEYS.map(([keys, what]) => ({ label: t(`translationPage.keys.${what}`), keys }))}
        />
      </Disclosure>
    </div>
  );
}

const KEYS = [
  ['Alt+↓  Alt+↑', 'toLookAt'],
  ['Alt+PageDown  Alt+PageUp', 'any'],
  ['Ctrl+Enter', 'done'],
  ['Alt+Enter', 'insert'],
] as const;
