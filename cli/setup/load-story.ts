import type { Queries } from '@/db/open';
import { documentFromMarkdown } from '@/domain/documents/markdown/markdown';
import type { Author } from '@/domain/permissions/staff';
import { publishText } from '@/domain/publishing/publish-changes';
import { changeStoryDetails } from '@/domain/stories/details-changes';
import { addStory } from '@/domain/stories/story-changes';
import { importText, workingHashes } from '@/domain/texts/import-changes';
import type { StoryFolder, TextFile } from './content-files';
import type { DrawingKind } from './drawing';
import type { LoadedNames } from './load-names';
import { attachSampleFiles, type SampleFiles } from './sample-files';
import { nextVisit } from './sample-visit';
import { storedDate } from './stored-date';

/** Ids of a story's images, by kind. */
export type StoryImages = Map<DrawingKind, string>;

export interface Loaded {
  images: StoryImages;
  /** Ids of the photographs, by name. */
  photos: ReadonlyMap<string, string>;
  topicIds: ReadonlyMap<string, string>;
  shortIds: ReadonlyMap<string, string>;
  names: LoadedNames;
  files: SampleFiles;
  /** Who wrote the texts; empty for nobody by name. */
  byline: string;
  /** The archive's time zone and the present time, from which the next visit is computed. */
  timeZone: string;
  loadedAt: number;
}

const HOUR = 3_600_000;

/**
 * Loads one story of the sample as if staff had written it: the original published on its day, an
 * earlier wording (`en.1`) before, translations in the hours after. Returns the story's id.
 */
export async function loadStory(
  write: Queries,
  by: Author,
  { key, story, texts }: StoryFolder,
  loaded: Loaded,
): Promise<string> {
  const day = Date.parse(`${story.published}T09:00:00Z`);
  const storyId = await addStory(
    write,
    by,
    {
      kind: story.kind,
      originalLanguage: story.original,
      eventDate: storedDate(story.date, `content/stories/${key}/story.yaml`),
      eventCalendar: story.calendar,
      source: story.source,
      sourceUrl: story.sourceUrl,
      coverImageId: coverOf(key, story, loaded),
      placeIds: [...new Set(story.places)],
      topicIds: story.topics.map((topic) => required(loaded.topicIds.get(topic), key, topic)),
      names: loaded.names.ofStories.get(key) ?? [],
      shortId: loaded.shortIds.get(key),
    },
    day,
  );
  if (story.visit) {
    const occasion = nextVisit(story.visit, loaded.timeZone, loaded.loadedAt);
    await changeStoryDetails(write, by, storyId, { occasion }, day);
  }
  const { attachments } = story;
  const files = { attachments, files: loaded.files };
  const attached = await attachSampleFiles(write, by, storyId, files, day);
  const hashes = new Map<string, string[]>();
  for (const [step, text] of inWritingOrder(texts, story.original).entries()) {
    const now = day + step * HOUR;
    const from = text.from ?? story.original;
    const madeFrom =
      text.language === story.original
        ? undefined
        : { language: story.original, hashes: hashes.get(from) ?? [], publishedAt: day };
    const { name: _, from: __, caption: ___, alt: ____, markdown, ...words } = text;
    const body = readMarkdown(key, text, { ...loaded, attached }, markdown);
    await importText(write, by, { storyId, ...words, byline: loaded.byline, body, madeFrom }, now);
    hashes.set(text.name, await workingHashes(write, storyId, text.language));
    await publishText(write, by, { storyId, language: text.language, announce: false }, now);
  }
  return storyId;
}

function coverOf(key: string, { image, photo }: StoryFolder['story'], loaded: Loaded) {
  if (photo) return required(loaded.photos.get(photo), key, photo);
  return (image && loaded.images.get(image)) || null;
}

/** Earlier wordings of the original, their translations, the original, then the other languages. */
function inWritingOrder(texts: TextFile[], original: string): TextFile[] {
  const rank = (text: TextFile) => {
    if (text.name === original) return 2;
    if (text.language === original) return 0;
    return text.from ? 1 : 3;
  };
  return [...texts].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function readMarkdown(
  key: string,
  text: TextFile,
  loaded: Loaded & { attached: ReadonlyMap<string, string> },
  markdown: string,
) {
  try {
    return documentFromMarkdown(markdown, {
      figure: ({ plate = '' }) => required(loaded.images.get(plate as DrawingKind), key, plate),
      file: ({ src = '' }) => required(loaded.attached.get(src), key, src),
      story: (other) => `/id/${required(loaded.shortIds.get(other), key, other)}`,
      name: (other) => `/id/${required(loaded.names.shortIds.get(other), key, other)}`,
    });
  } catch (error) {
    throw new Error(`content/stories/${key}/${text.name}.md: ${String(error)}`);
  }
}

function required<T>(value: T | undefined, key: string, name: string): T {
  if (value === undefined) throw new Error(`content/stories/${key} names an unknown ${name}.`);
  return value;
}
