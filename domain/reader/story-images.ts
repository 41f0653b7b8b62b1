import { beginsWithFigure, figuresOf } from '@/domain/documents/figures';
import { eachBlock } from '@/domain/documents/walk';
import type { Image } from '@/domain/images/image';
import type { StoryText } from './story';

/** An image of a story with the caption that it has there. */
export interface StoryImage {
  image: Image;
  caption: string;
  /** Language of the caption. */
  captionLanguage: string;
}

/** The cover that a page shows before the text; null where the text itself begins with it. */
export function coverBeforeText({ cover, body }: Pick<StoryText, 'cover' | 'body'>): Image | null {
  return cover && !beginsWithFigure(body, cover.id) ? cover : null;
}

/** The images of a story in reading order, the cover first, each once. */
export function imagesOf(story: StoryText): StoryImage[] {
  const cover = coverBeforeText(story);
  const uses = eachBlock(story.body.content)
    .filter((block) => block.type === 'figure')
    .flatMap(figuresOf)
    .map(({ attrs }) => ({ id: attrs.pictureId, own: attrs.caption }));
  const found = new Map<string, StoryImage>();
  for (const { id, own } of [...(cover ? [{ id: cover.id, own: undefined }] : []), ...uses]) {
    const image = story.figures.get(id) ?? (cover?.id === id ? cover : undefined);
    if (!image || found.has(id)) continue;
    const captionLanguage = own === undefined ? image.language : story.language;
    found.set(id, { image, caption: own ?? image.caption, captionLanguage });
  }
  return [...found.values()];
}
