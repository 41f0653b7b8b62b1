import type { Frame } from '@/components/layout/frame';
import { ListedRows, type ListedStories } from '@/components/named/ListedRows';
import { NamedHead } from '@/components/named/NamedHead';
import { FeedChoice } from '@/components/subscriptions/FeedChoice';
import { namePath } from '@/domain/addresses/address';
import type { ShownAuthor } from '@/domain/authors/author';
import type { NameDetails, ShownName } from '@/domain/names/shown-name';
import type { NameRole } from '@/domain/stories/story-name';
import { getT } from '@/i18n/translate';
import { NameFacts } from './NameFacts';
import { NameFactsLine } from './NameFactsLine';

export interface NamePageProps {
  frame: Frame;
  name: ShownName;
  stories: ListedStories;
  /** Null where it is gone meanwhile. */
  details: NameDetails | null;
  /** The author who is this person. */
  author: ShownAuthor | null;
  /** How each story concerns the name. */
  roles: ReadonlyMap<string, readonly NameRole[]>;
  /** For a person who may be living: where they can write to, empty for no address. */
  objection: { contact: string } | null;
}

/** A person, organisation or event with its stories by date. */
export function NamePage({ frame, name, stories, ...props }: NamePageProps) {
  const { language } = frame;
  const home = namePath(language, name.slug);
  const feeds = { language, home, name: name.name };
  const isFirst = stories.opening !== null;
  return (
    <>
      <div className="lid">
        <div className="lid-words wide">
          <NameFactsLine name={name} language={language} />
          <NamedHead term={name} language={language} />
          <FeedChoice {...feeds} />
        </div>
      </div>
      {isFirst && props.details && (
        <NameFacts details={props.details} author={props.author} language={language} />
      )}
      {props.objection && <Objection {...props.objection} language={language} />}
      <ListedRows
        frame={frame}
        home={home}
        stories={stories}
        empty={getT(language)('topic.empty')}
        isByEvent
        noteOf={(row) => roleNote(props.roles.get(row.id) ?? [], language)}
      />
      <div className="closing wide">
        <FeedChoice {...feeds} isClosing />
      </div>
    </>
  );
}

/** Nothing for the stories that are about the name. */
function roleNote(roles: readonly NameRole[], language: string): string {
  if (roles.includes('about')) return '';
  const t = getT(language);
  if (roles.includes('made')) return t('name.asMaker');
  return roles.includes('mentioned') ? t('name.inPassing') : '';
}

function Objection({ contact, language }: { contact: string; language: string }) {
  const t = getT(language);
  if (!contact) return <p className="objection wide">{t('name.objectionNoAddress')}</p>;
  return (
    <p className="objection wide">
      {t('name.objection')}{' '}
      <a href={`mailto:${contact}`}>
        <bdi>{contact}</bdi>
      </a>
    </p>
  );
}
