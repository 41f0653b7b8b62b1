import { ImageFigure } from '@/components/images/ImageFigure';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import { LinkList } from '@/components/layout/LinkList';
import { Term } from '@/components/layout/Term';
import { placePath } from '@/domain/addresses/address';
import type { ShownAuthor } from '@/domain/authors/author';
import { authorHref } from '@/domain/authors/author-href';
import { CONNECTIONS, type NameDetails } from '@/domain/names/shown-name';
import { direction, languageAttributes } from '@/i18n/languages';
import { listSeparator } from '@/i18n/phrases';
import { getT } from '@/i18n/translate';
import { AUTHORITIES } from './authorities';
import { nameLinks } from './name-links';
import { scriptName } from './script-name';

interface NameFactsProps {
  details: NameDetails;
  author: Pick<ShownAuthor, 'name' | 'language' | 'slugs'> | null;
  language: string;
}

/** The picture of a name, its other forms, connections, places, and pages about it elsewhere. */
export function NameFacts({ details, author, language }: NameFactsProps) {
  const t = getT(language);
  const { forms, connections, identifiers, image } = details;
  const places = details.places.map((each) => {
    return { ...each, href: placePath(language, each.slug) };
  });
  return (
    <div className="name-about wide">
      <dl className="description">
        {forms.length > 0 && (
          <Term name={t('name.forms')}>
            <Forms forms={forms} language={language} />
          </Term>
        )}
        {CONNECTIONS.filter((each) => connections[each].length > 0).map((each) => (
          <Term key={each} name={t(`name.${each}`)}>
            <LinkList links={nameLinks(connections[each], language)} language={language} />
          </Term>
        ))}
        {author && (
          <Term name={t('name.writesHere')}>
            <a
              href={authorHref(author, language)}
              {...languageAttributes(author.language, language)}
            >
              {author.name}
            </a>
          </Term>
        )}
        {places.length > 0 && (
          <Term name={t('name.places')}>
            <LinkList links={places} language={language} />
          </Term>
        )}
        {identifiers.length > 0 && (
          <Term name={t('name.elsewhere')}>
            <ul className="elsewhere">
              {identifiers.map(({ kind, value, href }) => (
                <li key={kind}>
                  <a href={href} rel="noopener external">
                    {AUTHORITIES[kind]} <bdi className="call-number">{value}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </Term>
        )}
      </dl>
      {image && (
        <ImageFigure
          image={image}
          sizes={`(min-width: 46rem) 18rem, ${BETWEEN_EDGES}`}
          wordsLabel={t('story.imageWords')}
        />
      )}
    </div>
  );
}

function Forms({ forms, language }: { forms: NameDetails['forms']; language: string }) {
  const separator = listSeparator(language);
  return (
    <ul className="name-forms">
      {forms.map((group) => (
        <li key={group.script}>
          <span className="faint">{scriptName(group.script, language)}</span>
          <span>
            {group.forms.map(({ form, language: own }, at) => (
              <span key={form}>
                <bdi {...languageAttributes(own, language)} dir={direction(own)}>
                  {form}
                </bdi>
                {at < group.forms.length - 1 && separator}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
