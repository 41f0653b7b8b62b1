import { Fragment } from 'react';
import { feedPath } from '@/domain/addresses/address';
import type { NamedScope } from '@/domain/subscriptions/scope-choice';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface RefusedScopesProps {
  language: string;
  scopes: readonly NamedScope[];
}

/** What cannot be followed by e-mail at present, each with why and with its feeds. */
export function RefusedScopes({ language, scopes }: RefusedScopesProps) {
  const t = getT(language);
  return (
    <ul>
      {scopes.map(({ key, name, feeds, ...rest }) => (
        <li key={key}>
          {name === null ? (
            t('follow.refusedGone')
          ) : (
            <>
              <span {...languageAttributes(rest.language, language)}>{name}</span>
              {': '}
              {t('follow.offWords')}
              {feeds && <FeedLinks language={language} feeds={feeds} name={name} />}
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where its feeds are: the subscription that remains. */
function FeedLinks({ language, feeds, name }: { language: string; feeds: string; name: string }) {
  const t = getT(language);
  const formats = [
    { format: 'atom.xml', words: t('subscribe.atom') },
    { format: 'rss.xml', words: t('subscribe.rss') },
    { format: 'feed.json', words: t('subscribe.json') },
  ] as const;
  return (
    <>
      {' '}
      {t('follow.offFeeds')}
      {formats.map(({ format, words }) => (
        <Fragment key={format}>
          {' '}
          <a href={feedPath(feeds, format)} aria-label={`${name}: ${words}`}>
            {words}
          </a>
        </Fragment>
      ))}
    </>
  );
}
