import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseEventDate } from '@/domain/dates/edtf';
import type { NewImage } from '@/domain/images/changes';
import { hashOf, keepImageFile } from '@/domain/images/files';
import { eventDateInWords } from '@/i18n/event-date';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { Content, DrawingsFile, StoryFolder } from './content-files';
import { DRAWING_WIDTHS, type DrawingKind, drawingFile, drawingsOf } from './drawing';

const RIGHTS = 'https://creativecommons.org/publicdomain/zero/1.0/';

type Shown = NonNullable<DrawingsFile[string][DrawingKind]>;
type Words = Pick<Content, 'places' | 'plates'>;

/**
 * Stores the drawings of the sample with their texts.
 * @param folder `content/`
 * @returns the images of each story by their kind
 */
export async function keepDrawings(
  folder: string,
  content: Content,
): Promise<ReadonlyMap<string, ReadonlyMap<DrawingKind, NewImage>>> {
  const kept = new Map<string, Map<DrawingKind, NewImage>>();
  for (const story of content.stories) {
    const images = new Map<DrawingKind, NewImage>();
    for (const kind of drawingsOf(story)) {
      const shown = content.drawings[story.key]?.[kind];
      if (!shown) throw new Error(`No ${kind} is drawn for ${story.key}: run \`npm run draw\`.`);
      const from = path.join(folder, 'stories', story.key);
      images.set(kind, await keepDrawing(from, kind, story, shown, content));
    }
    kept.set(story.key, images);
  }
  return kept;
}

async function keepDrawing(
  from: string,
  kind: DrawingKind,
  story: StoryFolder,
  shown: Shown,
  words: Words,
): Promise<NewImage> {
  const mime = 'image/webp';
  const read = DRAWING_WIDTHS.map(async (width) => {
    const file = await readFile(path.join(from, drawingFile(kind, width)));
    const name = await keepImageFile(file, mime);
    return { name, mime, width, height: (width * 3) / 4, bytes: file.length, hash: hashOf(file) };
  });
  const [largest, ...smaller] = await Promise.all(read);
  return {
    hash: largest?.hash ?? '',
    rights: RIGHTS,
    files: [largest, ...smaller].flatMap((file) => (file ? [fileOf(file)] : [])),
    texts: INTERFACE_LANGUAGES.filter((language) => words.plates.credit[language]).map((language) =>
      worded(story, kind, shown, language, words),
    ),
  };
}

function fileOf({ hash: _, ...file }: NewImage['files'][number] & { hash: string }) {
  return file;
}

function worded(
  { story, texts }: StoryFolder,
  kind: DrawingKind,
  { shows, year }: Shown,
  language: (typeof INTERFACE_LANGUAGES)[number],
  { places, plates }: Words,
) {
  const names = story.places.map((name) => places[name]?.names[language] ?? name);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const date = parseEventDate(story.date);
  const own = kind === story.image ? texts.find((text) => text.name === language) : undefined;
  const dateWords = date ? eventDateInWords(date, language) : '';
  const alt = (plates.alt[shows][language] ?? '')
    .replace('{places}', listed)
    .replace('{date}', dateWords)
    .replace('{year}', numerals(year, language));
  const caption = [listed, dateWords].filter(Boolean).join(plates.and[language] ?? ', ');
  return {
    language,
    alt: own?.alt ?? alt,
    caption: own?.caption ?? caption,
    credit: plates.credit[language] ?? '',
  };
}

function numerals(text: string, language: string): string {
  const one = new Intl.NumberFormat(language, { useGrouping: false });
  return text.replace(/\d/g, (digit) => one.format(Number(digit)));
}
