'use client';

import { useTranslations } from 'use-intl/react';
import type { AlignedRow } from '@/components/admin/translations/rows/rows';
import { useTranslation } from '@/components/admin/translations/translation-context';
import type { TermHint } from '@/domain/glossary/glossary';
import { lacksTerm } from '@/domain/glossary/lacks-term';
import { direction } from '@/i18n/languages';

/**
 * The terms of the glossary that occur in a paragraph of the source. Whether its translation has
 * them is looked at when the cursor enters or leaves the paragraph.
 */
export function TermHints({ place }: { place: AlignedRow }) {
  const { store, terms } = useTranslation();
  const hints = terms[place.row?.source?.hash ?? ''] ?? [];
  if (hints.length === 0) return null;
  const written = place.isEmpty ? null : store.textOf(place.blocks);
  return <TermList hints={hints} written={written} />;
}

interface TermListProps {
  hints: readonly TermHint[];
  /** The translation; null while there is none. */
  written: string | null;
}

/** Terms with their translations; those that the translation lacks are marked. */
export function TermList({ hints, written }: TermListProps) {
  const { language, from, fromDir } = useTranslation();
  const t = useTranslations();
  return (
    <div className="mt-2 text-small">
      <p className="font-bold text-small leading-[1.45]">{t('translationPage.terms.title')}</p>
      <ul>
        {hints.map(({ source, target, note }) => (
          <li key={source} className="wrap-anywhere">
            <span lang={from} dir={fromDir}>
              {source}
            </span>
            {': '}
            <strong lang={language} dir={direction(language)}>
              {target}
            </strong>
            {note && (
              <span className="text-faint" dir="auto">
                {' '}
                {note}
              </span>
            )}
            {written !== null && lacksTerm(written, target) && (
              <span className="block text-grave">{t('translationPage.terms.lacks')}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
