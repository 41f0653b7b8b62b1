'use client';

import { useTranslations } from 'use-intl/react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Dir } from '@/domain/documents/document';
import { teaser } from '@/domain/documents/plain/teaser';
import type { Cover } from './CoverField.client';

interface SearchPreviewProps {
  language: string;
  dir: Dir;
  /** Path before the address, such as `/en/stories/`. */
  address: string;
  siteName: string;
  cover: Cover | null;
}

/** How search engines and shared links will show the text, updated while typing. */
export function SearchPreview({ language, dir, address, siteName, cover }: SearchPreviewProps) {
  const { text, slug } = useTextEditing();
  const t = useTranslations();
  const { title, teaser: written, body } = text.current;
  const shown = teaser({ written, document: body, language });
  const own = { lang: language, dir };
  const heading = title || t('writing.history.untitled');
  return (
    <div className="found-as">
      <h3>{t('writing.room.search')}</h3>
      <p className="faint">{t('writing.room.searchWords')}</p>
      <div className="found-result">
        <p className="found-title" {...own}>
          {heading} · {siteName}
        </p>
        <p className="found-address" dir="ltr">
          {address}
          <bdi>{slug}</bdi>
        </p>
        <p {...own} data-teaser>
          {shown || '—'}
        </p>
      </div>
      <div className="found-card">
        {cover && (
          <img src={cover.url} alt="" width={cover.width} height={cover.height} loading="lazy" />
        )}
        <p className="found-title" {...own}>
          {heading}
        </p>
        <p {...own}>{shown}</p>
        <p className="faint">{siteName}</p>
      </div>
    </div>
  );
}
