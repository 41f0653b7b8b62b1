/** Words on share images, set by Pango: scripts, directions and line breaks of every language. */
import path from 'node:path';
import sharp from 'sharp';
import { isBlank } from '@/domain/documents/plain/clean-text';
import { shortened } from '@/domain/documents/plain/shortened';
import { textAsHtml } from '@/domain/feeds/xml-text';
import { direction } from '@/i18n/languages';

/** Names of the families as their files give them; the first that has a letter sets it. */
const FAMILIES = { ltr: ['Piazzolla Thin', 'Vazirmatn'], rtl: ['Vazirmatn', 'Piazzolla Thin'] };
const HAN = 'Noto Sans SC Thin';

/** Marks with which Pango begins in the direction of the language, whatever the first letter is. */
const DIRECTION = { ltr: '\u200e', rtl: '\u200f' };

/** Share of a text that is kept at most when even its smallest size is too high. */
const SHORTER = 0.92;
/** How much an expected height may be wrong. */
const ABOUT = 1.1;

export interface Words {
  text: string;
  /** BCP 47. */
  language: string;
  /** `#rrggbb` */
  colour: string;
  weight: 500 | 800;
}

/** Words as pixels (RGBA) with transparent ground. */
export interface SetWords {
  data: Buffer;
  width: number;
  height: number;
  /** Of the letters, in pixels. */
  size: number;
}

/**
 * Sets words in the largest of these sizes in which they fit, else shortened in the smallest one.
 * @param box width and height in pixels
 * @param sizes in pixels, falling
 * @returns null where there is nothing to set
 */
export async function setWords(
  words: Words,
  box: { width: number; height: number },
  sizes: readonly number[],
): Promise<SetWords | null> {
  if (isBlank(plainText(words.text))) return null;
  let set = await setIn(words, box.width, sizes[0] ?? 0);
  for (const size of sizes.slice(1)) {
    if (fits(set, box)) return set;
    // Lines grow with the size, and so does their number.
    const expected = set.height * (size / set.size) ** 2;
    if (expected <= box.height * ABOUT || size === sizes.at(-1)) {
      set = await setIn(words, box.width, size);
    }
  }
  let { text } = words;
  while (!fits(set, box) && text.length > 2) {
    const share = Math.min((box.height / set.height) * ABOUT, SHORTER);
    text = shortened(text, Math.floor([...text].length * share));
    set = await setIn({ ...words, text }, box.width, set.size);
  }
  return set;
}

function fits({ width, height }: SetWords, box: { width: number; height: number }): boolean {
  return width <= box.width && height <= box.height;
}

async function setIn(words: Words, width: number, size: number): Promise<SetWords> {
  // Only the fonts of the build, so that an image is the same on every machine.
  const build = process.env.BUILD_DIR ?? '.build';
  process.env.FONTCONFIG_FILE = path.resolve(build, 'share-fonts', 'fonts.conf');
  const { data, info } = await sharp({
    text: {
      text: markup(words),
      font: `${HAN} ${size}`,
      width,
      // A pixel of the size is one of the image.
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height, size };
}

/** Pango's markup, see docs.gtk.org/Pango/pango_markup.html. */
function markup({ text, language, colour, weight }: Words): string {
  const families = [...FAMILIES[direction(language)], HAN].join(', ');
  const given = { face: families, weight: String(weight), foreground: colour, lang: language };
  const attributes = Object.entries(given).map(([name, value]) => ` ${name}="${value}"`);
  return `<span${attributes.join('')}>${DIRECTION[direction(language)]}${textAsHtml(plainText(text))}</span>`;
}

/** Without pictographs, which the fonts lack. */
function plainText(text: string): string {
  return text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f/gu, '')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
}
