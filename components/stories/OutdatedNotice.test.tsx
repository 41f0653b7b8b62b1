import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Frame } from '@/components/layout/frame';
import type { StoryText } from '@/domain/reader/story';
import type { InterfaceLanguage } from '@/i18n/languages';
import { OutdatedNotice } from './OutdatedNotice';

const frame = (language: InterfaceLanguage): Frame => ({
  language,
  siteName: 'Archive',
  siteNameLanguage: 'en',
  tagline: '',
  languages: ['en'],
  defaultLanguage: 'en',
  menu: [],
  hasAgenda: false,
  timeZone: 'Europe/Amsterdam',
});

function story(over: Partial<StoryText>): StoryText {
  const nl = {
    language: 'nl',
    slug: 'staking',
    title: '',
    teaser: '',
    firstPublishedAt: 1,
  };
  return {
    id: 'id',
    textId: 'text',
    shortId: 'short',
    kind: 'item',
    originalLanguage: 'en',
    language: 'fa',
    slug: 'x',
    title: 'x',
    isUntitled: false,
    subtitle: '',
    teaser: '',
    body: { type: 'doc', content: [] },
    writers: [],
    translatorCredit: '',
    metaTitle: '',
    metaDescription: '',
    eventDate: '',
    eventCalendar: 'gregorian',
    eventSort: 0,
    dateNote: '',
    source: '',
    sourceUrl: '',
    cover: null,
    figures: new Map(),
    publishedAt: 1,
    storyPublishedAt: 1,
    changedAt: 1,
    behind: 2,
    behindSince: Date.UTC(2026, 5, 1),
    madeFromLanguage: 'nl',
    madeFromAt: Date.UTC(2026, 4, 3),
    texts: [nl],
    ...over,
  };
}

const words = (language: InterfaceLanguage, over: Partial<StoryText> = {}) =>
  renderToStaticMarkup(<OutdatedNotice frame={frame(language)} story={story(over)} />);

describe('the notice of a translation whose source changed', () => {
  it.each<[InterfaceLanguage, string, string]>([
    ['en', '2 paragraphs of the Dutch text have changed since 3 May 2026.', 'Read the Dutch text'],
    ['nl', 'in het Nederlands zijn 2 alinea’s gewijzigd sinds 3 mei 2026.', 'Lees de'],
    ['de', 'Seit dem 3. Mai 2026 haben sich 2 Absätze des Ausgangstextes geändert', 'Den'],
    ['fr', '2 paragraphes du texte en néerlandais ont changé depuis le 3 mai 2026.', 'Lire'],
    ['ru', 'в исходном тексте (язык: нидерландский) изменились 2 абзаца.', 'Читать исходный текст'],
    ['fa', 'از ۳ مهٔ ۲۰۲۶ تاکنون ۲ بند از متن هلندی تغییر کرده است.', 'خواندن متن هلندی'],
    ['zh-Hans', '自2026年5月3日以来，荷兰语文本有 2 段改动。', '阅读荷兰语文本'],
  ])('names the source and the day in %s, and leads to it', (language, said, link) => {
    const html = words(language);
    expect(html).toContain(said);
    expect(html).toContain(`href="/nl/stories/staking" hrefLang="nl">${link}`);
    expect(html).toContain(`lang="${language}"`);
  });

  it('says since when it is outdated where the date of the source is unknown', () => {
    expect(words('en', { madeFromAt: null, behind: 1 })).toContain(
      '1 paragraph of the Dutch text has changed since 1 June 2026.',
    );
  });

  it('is not shown for an up-to-date translation, an original, or a source that is not public', () => {
    expect(words('en', { behind: 0 })).toBe('');
    expect(words('en', { madeFromLanguage: null })).toBe('');
    expect(words('en', { texts: [] })).toBe('');
  });
});
