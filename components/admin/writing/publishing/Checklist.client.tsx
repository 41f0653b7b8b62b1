'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { HEADING, MARGIN_PART } from '@/components/admin/ui/classes';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import { readingMinutes } from '@/domain/documents/plain/text-length';
import { CheckLink } from './CheckLink.client';

/**
 * The findings for the text as it is on the screen.
 * @param props.source what was left of the text that this one translates, when the page was opened
 */
export function Checklist({ source }: { source?: ReactNode }) {
  const { checks } = useTextEditing();
  const t = useTranslations();
  return (
    <div id="needed" className={MARGIN_PART}>
      <h2 className={HEADING}>{t('writing.needed.title')}</h2>
      {source}
      {checks.length === 0 && !source && <p>{t('writing.needed.nothing')}</p>}
      <ul>
        {checks.map((check) => (
          <li
            className="wrap-anywhere py-1"
            key={`${check.code} ${check.block} ${JSON.stringify(check.values)}`}
            data-check={check.code}
          >
            <CheckLink check={check} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The length of the text. */
export function TextCounts({ language }: { language: string }) {
  const { words, characters } = useTextEditing();
  const t = useTranslations();
  const minutes = readingMinutes(words, language);
  return (
    <p className="faint in-[.room]:text-small" data-counts>
      {t('writing.needed.counts', { words, characters })}
      {words > 0 && ` · ${t('writing.needed.minutes', { minutes })}`}
    </p>
  );
}
