import { ImageFigure } from '@/components/images/ImageFigure';
import { BETWEEN_EDGES } from '@/components/images/source-set';
import type { Frame } from '@/components/layout/frame';
import { LinkList } from '@/components/layout/LinkList';
import { Term } from '@/components/layout/Term';
import { ListedRows, type ListedStories } from '@/components/named/ListedRows';
import { NamedHead } from '@/components/named/NamedHead';
import { nameLinks } from '@/components/names/name-links';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import { namedPath } from '@/domain/addresses/address';
import type { ShownAuthor } from '@/domain/authors/author';
import { orcidHref } from '@/domain/authors/orcid';
import type { Image } from '@/domain/images/image';
import type { ShownName } from '@/domain/names/shown-name';
import { getT } from '@/i18n/translate';

interface AuthorPageProps {
  frame: Frame;
  author: ShownAuthor;
  stories: ListedStories;
  /** The author's photo. */
  image: Image | null;
  /** The person in the list of names who they are. */
  person: ShownName | null;
}

/** An author with their stories by date. */
export function AuthorPage({ frame, author, stories, image, person }: AuthorPageProps) {
  const { language } = frame;
  const t = getT(language);
  const home = namedPath('author', language, author.slug);
  const feeds = { language, home, name: author.name };
  return (
    <>
      <div className="lid">
        <div className="lid-words wide">
          <p className="label">{t('author.label')}</p>
          <NamedHead term={author} language={language} />
          <FeedChoice {...feeds} />
        </div>
      </div>
      {stories.opening !== null && (image || author.orcid || person) && (
        <div className="name-about wide">
          <dl className="description">
            {person && (
              <Term name={t('author.person')}>
                <LinkList links={nameLinks([person], language)} language={language} />
              </Term>
            )}
            {author.orcid && (
              <Term name="ORCID iD">
                <a href={orcidHref(author.orcid)} rel="me noopener external">
                  <bdi className="call-number">{orcidHref(author.orcid)}</bdi>
                </a>
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
      )}
      <ListedRows frame={frame} home={home} stories={stories} empty={t('author.empty')} />
      <div className="closing wide">
        <FeedChoice {...feeds} isClosing />
      </div>
    </>
  );
}
