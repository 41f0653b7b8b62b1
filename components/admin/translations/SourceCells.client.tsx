'use client';

import { createPortal } from 'react-dom';
import { useLocale, useTranslations } from 'use-intl/react';
import { direction } from '@/i18n/languages';
import { MemoryOffers } from './memory/MemoryOffers.client';
import { RowTools } from './rows/RowTools.client';
import type { AlignedRow } from './rows/rows';
import { nameOf } from './rows/source-rows';
import { TermHints } from './terms/TermHints.client';
import { useTranslation } from './translation-context';

/** The source's paragraphs, rendered into the cells that the editor places between its blocks. */
export function SourceCells() {
  const { store, state } = useTranslation();
  return state.places.map((place) => {
    const name = nameOf(place);
    return createPortal(<SourceCell place={place} />, store.cell(name), name);
  });
}

function SourceCell({ place }: { place: AlignedRow }) {
  const { store, state, cells, from, fromDir } = useTranslation();
  const locale = useLocale();
  const t = useTranslations();
  const { row, blocks, isEmpty } = place;
  if (!row) return <OwnMark />;
  const standing = store.standing(place);
  const n = store.rows.indexOf(row) + 1;
  const isMissing = blocks.length === 0;
  const isCurrent = state.current === row.key;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and this is text.
    <div
      role="group"
      lang={locale}
      dir={direction(locale)}
      aria-label={t('translationPage.row.place', { n, count: store.rows.length, standing })}
      className={`translation-row is-${standing}${isMissing ? ' is-missing' : ''}${isCurrent ? ' is-current' : ''}`}
      data-row={n}
      data-standing={standing}
      data-blocks={blocks.length}
      onFocus={() => store.show({ current: row.key })}
    >
      <div className="translation-source" lang={from} dir={fromDir}>
        {cells[row.key]}
      </div>
      <TermHints place={place} />
      <MemoryOffers place={place} standing={standing} />
      <RowTools row={row} standing={standing} isMissing={isMissing} isEmpty={isEmpty} />
    </div>
  );
}

/** Marks a block of the translation without a counterpart in the source. */
function OwnMark() {
  const locale = useLocale();
  const t = useTranslations();
  return (
    <p className="text-faint text-small leading-[1.45]" lang={locale} dir={direction(locale)}>
      {t('translationPage.row.own')}
    </p>
  );
}
