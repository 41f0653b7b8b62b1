import { DetailRow } from '@/components/layout/DetailRow';
import { NamesRow } from '@/components/names/NamesRow';
import { storyPath, writePath } from '@/domain/addresses/address';
import { atEnd } from '@/domain/attachments/attachment';
import { attachedIds } from '@/domain/documents/figures';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';
import { AttachmentsRow } from './AttachmentsRow';
import { CitationRow } from './CitationRow';
import { CollectionShelves } from './CollectionShelves';
import { CorrectionsRow } from './CorrectionsRow';
import { LanguageRow } from './LanguageRow';
import { Neighbours } from './Neighbours';
import { RelatedStories } from './RelatedStories';
import { SourceRow } from './SourceRow';
import type { StoryPageProps } from './StoryPage';
import { VersionsRow } from './VersionsRow';
import { WritersRow } from './WritersRow';

/** What follows a story: names, source, languages, collections, citation, related stories. */
export function StoryEnd(props: StoryPageProps) {
  const { frame, story, places, related, besideInTopic, corrections } = props;
  const earlier = props.versions.filter(({ isCurrent }) => !isCurrent);
  const current = props.versions.find(({ isCurrent }) => isCurrent);
  const [topic] = props.topics;
  const attachments = atEnd(props.attachments, attachedIds(story.body));
  const t = getT(frame.language);
  return (
    <div className="story-end">
      {corrections.length > 0 && <CorrectionsRow {...{ frame, story, corrections }} />}
      <NamesRow names={props.names} language={frame.language} />
      {attachments.length > 0 && <AttachmentsRow frame={frame} attachments={attachments} />}
      {story.source && <SourceRow frame={frame} story={story} places={places} />}
      <WritersRow frame={frame} story={story} licence={props.licence} />
      <LanguageRow frame={frame} story={story} />
      {topic && besideInTopic && (besideInTopic.previous || besideInTopic.next) && (
        <DetailRow id="in-topic" label={t('story.inTopic')}>
          <p>
            <b {...languageAttributes(topic.language, frame.language)}>{topic.name}</b>
          </p>
          <Neighbours language={frame.language} {...besideInTopic} />
        </DetailRow>
      )}
      {places.length > 0 && <CollectionShelves frame={frame} places={places} />}
      <CitationRow
        frame={frame}
        story={story}
        permanentUrl={props.permanentUrl}
        isPublic={props.isPublic}
        version={current?.n}
      />
      {earlier.length > 0 && <VersionsRow {...{ frame, story }} versions={earlier} />}
      <DetailRow id="write" label={t('story.write')}>
        <p>
          <a href={writePath(frame.language, storyPath(story.language, story.slug))} rel="nofollow">
            {t('frame.write')}
          </a>
        </p>
      </DetailRow>
      <RelatedStories frame={frame} related={related} topic={topic} />
    </div>
  );
}
