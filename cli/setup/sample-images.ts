import { drawPlate, plateFacts } from '@/cli/draw/plate';
import { rasterise } from '@/cli/draw/raster';
import type { PlateKind, PlateSubject } from '@/cli/draw/subject';
import { parseEventDate, yearsOf } from '@/domain/dates/edtf';
import type { NewImage } from '@/domain/images/changes';
import { hashOf, keepImageFile } from '@/domain/images/files';
import { eventDateInWords } from '@/i18n/event-date';
import { INTERFACE_LANGUAGES } from '@/i18n/languages';
import type { PlacesFile, PlatesFile, StoryFolder } from './content-files';

const RIGHTS = 'https://creativecommons.org/publicdomain/zero/1.0/';

/** Draws one image for a story, and stores files and texts in the sample's languages. */
export async function drawImage(
  folder: StoryFolder,
  kind: PlateKind,
  words: { places: PlacesFile; plates: PlatesFile },
): Promise<NewImage> {
  const subject = subjectOf(folder, words.places);
  const drawn = await rasterise(drawPlate(kind, subject));
  const files = await Promise.all(
    drawn.map(async ({ file, ...size }) => ({
      ...size,
      name: await keepImageFile(file, size.mime),
      bytes: file.length,
    })),
  );
  return {
    hash: hashOf(drawn[0]?.file ?? new Uint8Array()),
    rights: RIGHTS,
    files: files.sort((a, b) => b.width - a.width),
    texts: INTERFACE_LANGUAGES.filter((language) => words.plates.credit[language]).map((language) =>
      worded(folder, kind, subject, language, words),
    ),
  };
}

function subjectOf({ key, story }: StoryFolder, places: PlacesFile): PlateSubject {
  const date = parseEventDate(story.date);
  return {
    key,
    years: date ? yearsOf(date) : null,
    day: date?.kind === 'day' ? { month: date.month, day: date.day } : null,
    circa: date?.circa ?? false,
    places: story.places.flatMap((name) => {
      const place = places[name];
      if (place?.lat === undefined || place.lon === undefined) return [];
      return { key: name, lat: place.lat, lon: place.lon };
    }),
  };
}

function worded(
  { story, texts }: StoryFolder,
  wanted: PlateKind,
  subject: PlateSubject,
  language: (typeof INTERFACE_LANGUAGES)[number],
  { places, plates }: { places: PlacesFile; plates: PlatesFile },
) {
  const { kind, year, motif } = plateFacts(wanted, subject);
  const names = story.places.map((name) => places[name]?.names[language] ?? name);
  const listed = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const date = parseEventDate(story.date);
  const own = wanted === story.image ? texts.find((text) => text.name === language) : undefined;
  const dateWords = date ? eventDateInWords(date, language) : '';
  const message =
    kind === 'broadside' ? motif : kind === 'year' && year.includes('–') ? 'years' : kind;
  const alt = (plates.alt[message][language] ?? '')
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
