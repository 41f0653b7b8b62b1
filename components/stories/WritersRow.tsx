import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { dayOn } from '@/domain/dates/wall-clock';
import { safeLink } from '@/domain/documents/links/safe-link';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { listed } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

interface WritersRowProps {
  frame: Frame;
  story: StoryText;
  licence: string;
}

/** Publication date, authors and licence of the text. */
export function WritersRow({ frame, story, licence }: WritersRowProps) {
  const t = getT(frame.language);
  const day = (at: number) => ({
    iso: dayOn(at, frame.timeZone),
    words: shortDate(new Date(at), frame.language, frame.timeZone),
  });
  const published = day(story.publishedAt);
  const changed = day(story.changedAt);
  const licenceLink = safeLink(licence);
  return (
    <DetailRow id="published" label={t('story.published')}>
      <p>
        <time dateTime={published.iso}>{published.words}</time>
        {changed.iso !== published.iso && (
          <>
            {' · '}
            <time dateTime={changed.iso}>{t('story.changed', { date: changed.words })}</time>
          </>
        )}
      </p>
      {story.writers.length > 0 && (
        <p>{t('story.by', { name: listed(story.writers, frame.language) })}</p>
      )}
      {story.translatorCredit && <p>{t('story.translatedBy', { name: story.translatorCredit })}</p>}
      {licenceLink && (
        <p>
          <a href={licenceLink} rel="license noopener">
            {t('story.licence', { licence: licenceName(licence) })}
          </a>
        </p>
      )}
    </DetailRow>
  );
}

/** Short name of a Creative Commons licence (`CC BY 4.0`); other addresses unchanged. */
export function licenceName(uri: string): string {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(uri) ?? [];
  if (kind && version) return `CC ${kind.toUpperCase()} ${version}`;
  return uri.includes('creativecommons.org/publicdomain/zero') ? 'CC0' : uri;
}
