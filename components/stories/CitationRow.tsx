import { Fragment } from 'react';
import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { citationPath, versionPath } from '@/domain/addresses/address';
import { dayOn } from '@/domain/dates/wall-clock';
import { CITATION_FILES, CITATION_NAMES } from '@/domain/reader/citation';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { direction } from '@/i18n/languages';
import { comma, listed, nestedQuotes } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { QrCode } from './QrCode';

interface CitationRowProps {
  frame: Frame;
  story: StoryText;
  permanentUrl: string;
  /** A draft has no files yet. */
  isPublic: boolean;
  /** Number of this version; absent where readers cannot open earlier versions. */
  version?: number;
}

/** How to cite a story, with its permanent address; in print with a QR code. */
export function CitationRow({ frame, story, permanentUrl, isPublic, version }: CitationRowProps) {
  const t = getT(frame.language);
  const writers = story.writers.map(({ name }) => name);
  const published = new Date(story.publishedAt);
  const then = comma(frame.language);
  const title = nestedQuotes(story.title, frame.language);
  return (
    <>
      <DetailRow id="address" label={t('story.permanentLink')}>
        <p className="call-number">
          <a href={permanentUrl} rel="bookmark">
            <bdi>{permanentUrl.replace(/^https?:\/\//, '')}</bdi>
          </a>
        </p>
        <QrCode text={permanentUrl} />
      </DetailRow>
      <DetailRow id="cite" label={t('story.cite')}>
        <p className="citation">
          {writers.length > 0 && listed(writers, frame.language) + then}
          <cite lang={story.language} dir={direction(story.language)}>
            {t('story.quoted', { title })}
          </cite>
          {then + frame.siteName + then}
          <time dateTime={dayOn(story.publishedAt, frame.timeZone)}>
            {shortDate(published, frame.language, frame.timeZone)}
          </time>
          {then}
          <bdi className="call-number">{permanentUrl}</bdi>
        </p>
        {isPublic && version !== undefined && (
          <p className="share">
            <a href={versionPath(story.language, story.slug, version)} rel="nofollow">
              {t('story.thisVersion')}
            </a>
          </p>
        )}
        {isPublic && (
          <p className="share">
            {t('story.citationFiles')}{' '}
            {CITATION_NAMES.map((file, at) => (
              <Fragment key={file}>
                {at > 0 && ' · '}
                <a href={citationPath(story.language, story.slug, file)} rel="nofollow" download>
                  {CITATION_FILES[file].name}
                </a>
              </Fragment>
            ))}
          </p>
        )}
        <p className="share">
          <a href={mailto(story.title, permanentUrl)}>{t('story.share')}</a>
        </p>
      </DetailRow>
    </>
  );
}

function mailto(subject: string, address: string): string {
  const words = [subject, address].map(encodeURIComponent);
  return `mailto:?subject=${words[0]}&body=${words.join('%0D%0A')}`;
}
