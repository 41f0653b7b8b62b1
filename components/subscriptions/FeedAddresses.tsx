import { languageName } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface FeedAddressesProps {
  language: string;
  /** Absolute address of the page with these feeds. */
  homeUrl: string;
  /** Prefix of the fields' ids. */
  id: string;
}

const FORMATS = [
  { format: 'atom.xml', name: 'atom' },
  { format: 'rss.xml', name: 'rss' },
  { format: 'feed.json', name: 'json' },
] as const;

/** Feed addresses to copy: all languages, and only the page's language. */
export function FeedAddresses({ language, homeUrl, id }: FeedAddressesProps) {
  const t = getT(language);
  const here = languageName(language, language);
  const groups = [
    { key: 'all', title: t('topic.all'), base: homeUrl },
    { key: 'only', title: t('topic.only', { language: here }), base: `${homeUrl}/only` },
  ];
  return groups.map(({ key, title, base }) => (
    <fieldset className="addresses" key={key}>
      <legend>{title}</legend>
      {FORMATS.map(({ format, name }) => (
        <p key={format}>
          <label htmlFor={`${id}-${key}-${name}`}>{t(`subscribe.${name}`)}</label>
          <input
            id={`${id}-${key}-${name}`}
            className="call-number"
            type="url"
            dir="ltr"
            readOnly
            value={`${base}/${format}`}
          />
        </p>
      ))}
    </fieldset>
  ));
}
