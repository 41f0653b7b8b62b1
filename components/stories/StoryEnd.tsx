import { DetailRow } from '@/components/layout/DetailRow';
import { NamesRow } from '@/components/names/NamesRow';
import { storyPath, writePath } from '@/domain/addresses/address';
import { atEnd } from '@/domain/attachments/attachment';
import { attachedIds } from '@/domain/documents/figures';
import { safeLink } from '@/domain/documents/links/safe-link';
import { getT } from '@/i18n/translate';
import { AttachmentsRow } from './AttachmentsRow';
import { CitationRow } from './CitationRow';
import { CollectionShelves } from './CollectionShelves';
import { LanguageRow } from './LanguageRow';
import { RelatedStories } from './RelatedStories';
import type { StoryPageProps } from './StoryPage';
import { WritersRow } from './WritersRow';

/** What follows a story: names, source, languages, collections, citation, related stories. */
export function StoryEnd(props: StoryPageProps) {
  const { frame, story, places, related } = props;
  const attachments = atEnd(props.attachments, attachedIds(story.body));
  const t = getT(frame.language);
  const sourceLink = safeLink(story.sourceUrl);
  return (
    <div className="story-end">
      <NamesRow names={props.names} language={frame.language} />
      {attachments.length > 0 && <AttachmentsRow frame={frame} attachments={attachments} />}
      {story.source && (
        <DetailRow id="source" label={t('story.source')}>
          <p className="call-number">
            {sourceLink ? (
              <a href={sourceLink} rel="noopener">
                <bdi>{story.source}</bdi>
              </a>
            ) : (
              <bdi>{story.source}</bdi>
            )}
          </p>
        </DetailRow>
      )}
      <WritersRow frame={frame} story={story} licence={props.licence} />
      <LanguageRow frame={frame} story={story} />
      {places.length > 0 && <CollectionShelves frame={frame} places={places} />}
      <CitationRow frame={frame} story={story} permanentUrl={props.permanentUrl} />
      <DetailRow id="write" label={t('story.write')}>
        <p>
          <a href={writePath(frame.language, storyPath(story.language, story.slug))} rel="nofollow">
            {t('frame.write')}
          </a>
        </p>
      </DetailRow>
      <RelatedStories frame={frame} related={related} topic={props.topics[0]} />
    </div>
  );
}
