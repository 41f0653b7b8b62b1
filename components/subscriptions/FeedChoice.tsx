import { feedPath } from '@/domain/addresses/address';
import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface FeedChoiceProps {
  language: string;
  /** Path of the page with these feeds. */
  home: string;
  /** Name of the subject. */
  name: string;
  /** The second occurrence on a page, at its end. */
  isClosing?: boolean;
}

/** "Subscribe to Communism": one feed shown, the others collapsed. */
export function FeedChoice({ language, home, name, isClosing }: FeedChoiceProps) {
  const t = getT(language);
  const here = languageName(language, language);
  const formats = [
    { format: 'atom.xml', words: t('subscribe.atom') },
    { format: 'rss.xml', words: t('subscribe.rss') },
    { format: 'feed.json', words: t('subscribe.json') },
  ] as const;
  const ofOnly = formats.map(({ format, words }) => ({
    href: feedPath(home, format, true),
    words: t('subscribe.onlyFeed', { language: here, feed: words }),
  }));
  const others = [
    ...formats.slice(1).map(({ format, words }) => ({ href: feedPath(home, format), words })),
    ...ofOnly,
  ];
  const Title = isClosing ? 'h2' : 'p';
  return (
    <div className="feeds">
      <Title className="feeds-title">
        <a href={`${home}/subscribe`}>{t('subscribe.to', { name })}</a>
      </Title>
      <p>
        <a href={feedPath(home, 'atom.xml')} type="application/atom+xml">
          {t('subscribe.atom')}
        </a>
      </p>
      <details>
        <summary>{t('subscribe.otherFeeds')}</summary>
        <ul>
          {others.map(({ href, words }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
