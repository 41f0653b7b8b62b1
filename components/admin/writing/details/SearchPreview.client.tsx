'use client';

import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl/react';
import { useTextEditing } from '@/components/admin/writing/text-editing-context';
import type { Dir } from '@/domain/documents/document';
import { cutToColumns, SHOWN_COLUMNS } from '@/domain/documents/plain/meta-length';
import { teaser } from '@/domain/documents/plain/teaser';
import type { Cover } from './CoverField.client';
import { SharedImage } from './SharedImage.client';

interface SearchPreviewProps {
  storyId: string;
  language: string;
  dir: Dir;
  /** Host of the site, and the path before the address, such as `/en/stories/`. */
  host: string;
  path: string;
  siteName: string;
  /** The cover as it was when the page was rendered. */
  cover: Cover | null;
  /** The fields that it shows. */
  children: ReactNode;
}

/** How search engines and shared links will show the text, updated while typing. */
export function SearchPreview(props: SearchPreviewProps) {
  const { storyId, language, dir, host, path, siteName } = props;
  const { text, slug, readRevision, cover = props.cover } = useTextEditing();
  const t = useTranslations();
  const id = useId();
  const { title, teaser: written, metaTitle, metaDescription, body } = text.current;
  const heading = metaTitle || title || t('writing.history.untitled');
  const description = metaDescription || teaser({ written, document: body, language });
  const cut = (words: string, columns: number) => cutToColumns(words, columns, language);
  const isCut = (words: string, columns: number) =>
    cut(words, columns) !== cut(words, Number.MAX_SAFE_INTEGER);
  const { result, card } = SHOWN_COLUMNS;
  const found = {
    title: cut(`${heading} · ${siteName}`, result.title),
    description: cut(description, result.description),
  };
  const own = { lang: language, dir };
  return (
    <div className="grid gap-3">
      <h3>{t('writing.room.search')}</h3>
      <p className="text-faint text-small">{t('writing.room.searchWords')}</p>
      {props.children}
      <section className="text-small" aria-labelledby={`${id}-found`}>
        <h4 className="mb-1 font-bold text-small" id={`${id}-found`}>
          {t('writing.room.found')}
        </h4>
        <div className="grid gap-0_5 border border-line p-3 wrap-anywhere">
          <p className="text-done" dir={dir}>
            <bdi dir="ltr">
              {host}
              {path}
              <bdi>{slug}</bdi>
            </bdi>
          </p>
          <p className="font-bold text-accent text-body" {...own} data-title>
            {found.title}
          </p>
          <p {...own} data-teaser>
            {found.description || '—'}
          </p>
        </div>
        <div role="status" className="faint">
          {/* The name of the site may be missing. */}
          {isCut(heading, result.title) && <p>{t('writing.room.cut', { part: 'title' })}</p>}
          {isCut(description, result.description) && (
            <p>{t('writing.room.cut', { part: 'description' })}</p>
          )}
        </div>
      </section>
      <section className="text-small" aria-labelledby={`${id}-shared`}>
        <h4 className="mb-1 font-bold text-small" id={`${id}-shared`}>
          {t('writing.room.shared')}
        </h4>
        <div className="border border-line bg-board wrap-anywhere">
          {readRevision() !== '' && (
            <SharedImage
              place={{ storyId, language }}
              title={metaTitle || title}
              cover={cover?.id ?? null}
            />
          )}
          <div className="grid gap-0_5 p-3">
            <p className="text-faint" {...own}>
              {siteName}
            </p>
            <p className="font-bold text-body" {...own} data-title>
              {cut(heading, card.title)}
            </p>
            <p {...own}>{cut(description, card.description)}</p>
          </div>
        </div>
      </section>
    </div>
  );
}
