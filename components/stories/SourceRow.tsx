import { DetailRow } from '@/components/layout/DetailRow';
import type { Frame } from '@/components/layout/frame';
import { collectionPath, storyPath, writePath } from '@/domain/addresses/address';
import type { ShelfPosition } from '@/domain/collections/collection';
import { safeLink } from '@/domain/documents/links/safe-link';
import type { StoryText } from '@/domain/reader/story';
import { languageAttributes } from '@/i18n/languages';
import { getT } from '@/i18n/translate';

interface SourceRowProps {
  frame: Frame;
  story: StoryText;
  places: readonly ShelfPosition[];
}

/** The call number of the item, the fonds it is part of, and how to see the original. */
export function SourceRow({ frame, story, places }: SourceRowProps) {
  const { language } = frame;
  const t = getT(language);
  const link = safeLink(story.sourceUrl);
  const boxes = places.filter(({ collection }) => collection.type === 'archival');
  // Without a page of its own in the catalogue, the archive is asked for it.
  const request = link ?? writePath(language, storyPath(story.language, story.slug));
  return (
    <DetailRow id="source" label={t('story.source')}>
      <p className="call-number">
        <bdi>{story.source}</bdi>
      </p>
      {boxes.map(({ collection }) => (
        <p key={collection.id}>
          {t('story.partOf')}{' '}
          <a
            href={collectionPath(language, collection.slug)}
            {...languageAttributes(collection.language, language)}
          >
            {collection.name}
          </a>
        </p>
      ))}
      <p>
        <a href={request} rel={link ? 'noopener' : 'nofollow'}>
          {t('story.request')}
        </a>
      </p>
    </DetailRow>
  );
}
