import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import type { Credit } from '@/domain/authors/author';
import { authorHref } from '@/domain/authors/author-href';
import { dayOn } from '@/domain/dates/wall-clock';
import { safeLink } from '@/domain/documents/links/safe-link';
import type { StoryText } from '@/domain/reader/story';
import { shortDate } from '@/i18n/event-date';
import { languageAttributes } from '@/i18n/languages';
import { listed, listFormat } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';

/** Where the names are in the message. */
const MARK = '\u0000';

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
      {story.writers.length > 0 && <Byline writers={story.writers} language={frame.language} />}
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

/** The authors of a text; those who have a page are links to it. */
function Byline({ writers, language }: { writers: StoryText['writers']; language: string }) {
  const t = getT(language);
  if (writers.every(({ page }) => page === null)) {
    const names = writers.map(({ name }) => name);
    return <p>{t('story.by', { name: listed(names, language) })}</p>;
  }
  const list = listFormat(language).formatToParts(writers.map((_, at) => String(at)));
  const [before, after] = t('story.by', { name: MARK }).split(MARK);
  return (
    <p>
      {before}
      {list.map(({ type, value }) =>
        type === 'element' ? (
          <Writer key={value} writer={writers[Number(value)]} language={language} />
        ) : (
          value
        ),
      )}
      {after}
    </p>
  );
}

function Writer({ writer, language }: { writer: Credit | undefined; language: string }) {
  if (!writer?.page) return writer?.name;
  return (
    <a
      href={authorHref(writer.page, language)}
      rel="author"
      {...languageAttributes(writer.page.language, language)}
    >
      {writer.name}
    </a>
  );
}

/** Short name of a Creative Commons licence (`CC BY 4.0`); other addresses unchanged. */
export function licenceName(uri: string): string {
  const [, kind, version] =
    /^https?:\/\/creativecommons\.org\/licenses\/([a-z-]+)\/([\d.]+)/.exec(uri) ?? [];
  if (kind && version) return `CC ${kind.toUpperCase()} ${version}`;
  return uri.includes('creativecommons.org/publicdomain/zero') ? 'CC0' : uri;
}
