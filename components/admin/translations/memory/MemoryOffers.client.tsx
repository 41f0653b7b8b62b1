'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { RowStatus } from '@/components/admin/translations/rows/marks';
import type { AlignedRow } from '@/components/admin/translations/rows/rows';
import { useTranslation } from '@/components/admin/translations/translation-context';
import { Button } from '@/components/admin/ui/Button';
import type { Offer } from '@/domain/translation-memory/memory';
import { direction } from '@/i18n/languages';
import { insertOffer, openOffers } from './insert-offer';

/** What was translated before of a paragraph, while it is open or its source has changed. */
export function MemoryOffers({ place, standing }: { place: AlignedRow; standing: RowStatus }) {
  const { store, state, offers } = useTranslation();
  const [, setInserted] = useState(0);
  const isOpen = place.isEmpty || standing === 'changed' || standing === 'added';
  const isHere = place.row?.key === state.current;
  const open = isOpen || isHere ? openOffers(store, offers, place) : [];
  if (open.length === 0) return null;
  return (
    <OfferList
      offers={open}
      keys="Alt+Enter"
      onInsert={(offer) => {
        insertOffer(store, place, offer);
        setInserted((count) => count + 1);
      }}
    />
  );
}

interface OfferListProps {
  offers: readonly Offer[];
  /** Shortcut that inserts the first one. */
  keys?: string;
  onInsert(offer: Offer): void;
}

/** Earlier translations with a button to insert each. */
export function OfferList({ offers, keys, onInsert }: OfferListProps) {
  const { language, from, fromDir } = useTranslation();
  const t = useTranslations();
  return (
    <div
      className="translation-proposal grid gap-2 border border-accent border-dashed p-3"
      data-memory
    >
      <p className="font-bold text-small leading-[1.45]">{t('translationPage.memory.title')}</p>
      {offers.map((offer, at) => (
        <div key={`${offer.was} ${offer.words}`} className={at > 0 ? 'mt-3' : undefined}>
          {offer.was && (
            <p className="text-faint" lang={from} dir={fromDir}>
              {offer.was}
            </p>
          )}
          <p lang={language} dir={direction(language)}>
            {offer.words}
          </p>
          {!offer.isWhole && <p className="hint">{t('translationPage.memory.check')}</p>}
          <Button aria-keyshortcuts={at === 0 ? keys : undefined} onClick={() => onInsert(offer)}>
            {t('translationPage.memory.insert')}
          </Button>
        </div>
      ))}
    </div>
  );
}
