import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { STORY_KINDS } from '@/db/schema/stories';
import { oneLine } from '@/domain/documents/plain/clean-text';
import { NAME_KINDS, RELATION_KINDS } from '@/domain/names/name';
import { PLACE_KINDS } from '@/domain/places/place';
import { DRAWING_KINDS } from './drawing';

const wording = z.record(z.string(), z.string());

/** Time of a visit in the archive's time zone, on a day of every year such as `05-01`. */
const visitFile = z.strictObject({
  day: z.string().regex(/^\d\d-\d\d$/),
  from: z.string().regex(/^\d\d:\d\d$/),
  to: z.string().regex(/^\d\d:\d\d$/),
  venue: z.string(),
});

const attachmentFile = z.strictObject({
  /** Name in `content/files`. */
  file: z.string(),
  titles: wording,
  transcripts: wording.default({}),
  /** WebVTT. */
  captions: wording.default({}),
});

const storyFile = z.strictObject({
  seed: z.number().optional(),
  kind: z.enum(STORY_KINDS),
  original: z.string(),
  date: z.string(),
  calendar: z.enum(['gregorian', 'julian']).default('gregorian'),
  places: z.array(z.string()).default([]),
  topics: z.array(z.string()),
  source: z.string().default(''),
  sourceUrl: z.string().default(''),
  published: z.iso.date(),
  image: z.enum(DRAWING_KINDS).optional(),
  /** Its cover in place of a drawing: the name of a photograph in `photos.yaml`. */
  photo: z.string().optional(),
  visit: visitFile.optional(),
  attachments: z.array(attachmentFile).default([]),
});

const textFile = z.strictObject({
  title: z.string().transform(oneLine).default(''),
  subtitle: z.string().transform(oneLine).default(''),
  teaser: z.string().transform(oneLine).default(''),
  metaTitle: z.string().transform(oneLine).default(''),
  metaDescription: z.string().transform(oneLine).default(''),
  slug: z.string().optional(),
  dateNote: z.string().transform(oneLine).default(''),
  from: z.string().optional(),
  caption: z.string().optional(),
  alt: z.string().optional(),
});

const topicFile = z.strictObject({
  wikidata: z.string().default(''),
  names: wording,
  descriptions: wording,
});

const nameFile = z.strictObject({
  kind: z.enum(NAME_KINDS),
  dates: z.string().default(''),
  forms: z.record(
    z.string(),
    z.strictObject({
      name: z.string().transform(oneLine),
      /** By which the index orders it, where that is another. */
      sort: z.string().transform(oneLine).default(''),
      description: z.string().transform(oneLine).default(''),
    }),
  ),
  variants: z
    .array(
      z.strictObject({
        language: z.string(),
        form: z.string().transform(oneLine),
        transliteration: z.boolean().default(false),
      }),
    )
    .default([]),
  places: z.array(z.string()).default([]),
  relations: z
    .array(z.strictObject({ kind: z.enum([...RELATION_KINDS, 'partOf']), to: z.string() }))
    .default([]),
  wikidata: z.string().default(''),
  viaf: z.string().default(''),
  gnd: z.string().default(''),
  nta: z.string().default(''),
  isni: z.string().default(''),
  ground: z.string().default(''),
  /** Keys of stories by role. */
  stories: z
    .strictObject({
      about: z.array(z.string()).default([]),
      mentioned: z.array(z.string()).default([]),
      made: z.array(z.string()).default([]),
    })
    .prefault({}),
});

const authorFile = z.strictObject({
  names: wording,
  /** One sentence about them. */
  sentences: wording,
  /** Keys of the stories that they wrote. */
  stories: z.array(z.string()),
});

const collectionFile = z.strictObject({
  type: z.enum(['archival', 'curated', 'series']),
  identifier: z.string(),
  pids: z
    .array(z.strictObject({ scheme: z.enum(['handle', 'ark', 'doi']), value: z.string() }))
    .default([]),
  dates: z.string().default(''),
  extent: wording.default({}),
  access: z.enum(['open', 'restricted', 'closed']).default('open'),
  names: wording,
  descriptions: wording,
  stories: z.array(z.strictObject({ key: z.string(), note: wording.default({}) })),
});

const placesFile = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(PLACE_KINDS),
    /** Key of the place that it lies in. */
    parent: z.string().optional(),
    wikidata: z.string().default(''),
    lat: z.number().optional(),
    lon: z.number().optional(),
    names: wording,
    variants: z.array(z.strictObject({ language: z.string(), form: z.string() })).default([]),
  }),
);

const siteFile = z.object({
  timeZone: z.string(),
  licence: z.string(),
  showVersions: z.boolean(),
  names: wording,
  taglines: wording,
  pinned: z.array(z.string()),
  menu: z.array(z.string()),
});

const platesFile = z.strictObject({
  credit: wording,
  and: wording,
  alt: z.strictObject({
    map: wording,
    year: wording,
    years: wording,
    crowd: wording,
    flags: wording,
    wheels: wording,
    boxes: wording,
    sheets: wording,
    pointing: wording,
    card: wording,
  }),
});

/** What each drawing of a story shows, written by `npm run draw`. */
const drawingsFile = z.record(
  z.string(),
  z.partialRecord(
    z.enum(DRAWING_KINDS),
    z.strictObject({
      shows: z.enum([
        'map',
        'year',
        'years',
        'card',
        'crowd',
        'flags',
        'wheels',
        'boxes',
        'sheets',
        'pointing',
      ]),
      /** In numerals, such as '1922' or '1921–1924'; empty when unknown. */
      year: z.string(),
    }),
  ),
);

/** Words of the photographs, by the name of their file in `content/photos`. */
const photosFile = z.record(
  z.string(),
  z.strictObject({ alt: wording, caption: wording, credit: wording }),
);

export type DrawingsFile = z.infer<typeof drawingsFile>;
export type PhotosFile = z.infer<typeof photosFile>;
export type StoryFile = z.infer<typeof storyFile>;
export type AttachmentFile = z.infer<typeof attachmentFile>;
export type PlatesFile = z.infer<typeof platesFile>;
export type NameEntry = z.infer<typeof nameFile>;
export type NamesFile = Map<string, NameEntry>;
export type PlacesFile = z.infer<typeof placesFile>;

export interface TextFile extends z.infer<typeof textFile> {
  /** `en`, or `en.1` for an earlier published wording. */
  name: string;
  language: string;
  markdown: string;
}

export interface StoryFolder {
  key: string;
  story: StoryFile;
  texts: TextFile[];
}

export interface Content {
  site: z.infer<typeof siteFile>;
  places: PlacesFile;
  plates: PlatesFile;
  drawings: DrawingsFile;
  photos: PhotosFile;
  names: NamesFile;
  topics: Map<string, z.infer<typeof topicFile>>;
  authors: Map<string, z.infer<typeof authorFile>>;
  collections: Map<string, z.infer<typeof collectionFile>>;
  stories: StoryFolder[];
}

/**
 * Reads the sample archive's files.
 * @param folder `content/`
 * @throws Error that names the file and what is wrong in it
 */
export function readContent(folder: string): Content {
  const file = <T>(name: string, shape: z.ZodType<T>) =>
    checked(path.join(folder, name), shape, (text) => parse(text));
  return {
    site: file('site.yaml', siteFile),
    places: file('places.yaml', placesFile),
    plates: file('plates.yaml', platesFile),
    drawings: file('drawings.yaml', drawingsFile),
    photos: file('photos.yaml', photosFile),
    names: readAll(path.join(folder, 'names'), nameFile),
    authors: readAll(path.join(folder, 'authors'), authorFile),
    topics: readAll(path.join(folder, 'topics'), topicFile),
    collections: readAll(path.join(folder, 'collections'), collectionFile),
    stories: readdirSync(path.join(folder, 'stories'))
      .sort()
      .map((key) => readStory(path.join(folder, 'stories', key), key)),
  };
}

function readStory(folder: string, key: string): StoryFolder {
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return {
    key,
    story: checked(path.join(folder, 'story.yaml'), storyFile, (text) => parse(text)),
    texts: names.sort().map((name) => readText(path.join(folder, name), name)),
  };
}

function readText(file: string, fileName: string): TextFile {
  const [, front = '', markdown = ''] =
    /^---\r?\n([\s\S]*?)\r?\n?---\r?\n([\s\S]*)$/.exec(readFileSync(file, 'utf8')) ?? [];
  if (!markdown.trim()) throw new Error(`${file}: no text below the front matter.`);
  const name = fileName.slice(0, -'.md'.length);
  const matter = checkedValue(file, textFile, parse(front) ?? {});
  return { ...matter, name, language: name.replace(/\.\d+$/, ''), markdown };
}

function readAll<T>(folder: string, shape: z.ZodType<T>): Map<string, T> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return new Map(
    names
      .sort()
      .map((name) => [
        name.slice(0, -'.yaml'.length),
        checked(path.join(folder, name), shape, (text) => parse(text)),
      ]),
  );
}

function checked<T>(file: string, shape: z.ZodType<T>, read: (text: string) => unknown): T {
  return checkedValue(file, shape, read(readFileSync(file, 'utf8')));
}

function checkedValue<T>(file: string, shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${z.prettifyError(parsed.error)}`);
}
