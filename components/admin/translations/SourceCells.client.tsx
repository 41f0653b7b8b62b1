'use client';

import { createPortal } from 'react-dom';
import { useDeskWords } from '@/components/admin/writing/WritingMessages.client';
import { direction } from '@/i18n/languages';
import { RowTools } from './rows/RowTools.client';
import type { Place } from './rows/rows';
import { nameOf } from './rows/source-rows';
import { useBesideT } from './TranslationMessages.client';
import { useBeside } from './translation-context';

/** The source's paragraphs, in the places that the editor keeps for them. */
export function SourceCells() {
  const { store, state } = useBeside();
  return state.places.map((place) => {
    const name = nameOf(place);
    return createPortal(<SourceCell place={place} />, store.cell(name), name);
  });
}

function SourceCell({ place }: { place: Place }) {
  const { store, state, cells, from, fromDir } = useBeside();
  const { locale } = useDeskWords();
  const t = useBesideT();
  const { row, blocks, isEmpty } = place;
  if (!row) return <OwnMark />;
  const standing = store.standing(place);
  const n = store.rows.indexOf(row) + 1;
  const isMissing = blocks.length === 0;
  const isCurrent = state.current === row.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a group of fields, and these are words.
    <div
      role="group"
      lang={locale}
      dir={direction(locale)}
      aria-label={t('beside.row.place', { n, count: store.rows.length, standing })}
      className={`beside-row is-${standing}${isMissing ? ' is-missing' : ''}${isCurrent ? ' is-current' : ''}`}
      data-row={n}
      data-standing={standing}
      data-blocks={blocks.length}
      onFocus={() => store.show({ current: row.key })}
    >
      <div className="beside-source" lang={from} dir={fromDir}>
        {cells[row.key]}
      </div>
      <RowTools row={row} standing={standing} isMissing={isMissing} isEmpty={isEmpty} />
    </div>
  );
}

/** Beside what the source has not. */
function OwnMark() {
  const { locale } = useDeskWords();
  const t = useBesideT();
  return (
    <p className="beside-own faint" lang={locale} dir={direction(locale)}>
      {t('beside.row.own')}
    </p>
  );
}
