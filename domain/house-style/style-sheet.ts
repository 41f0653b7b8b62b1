import { accentsOf, DEFAULT_STYLE, type HouseStyle } from './house-style';
import { FONT_VARIABLES } from './type-pairing';

/** Size of plain heads, in place of those of poster heads in `app/[locale]/styles/page.css`. */
const PLAIN = 'clamp(1.75rem, 1.4rem + 1.8vw, 2.75rem)';
const POSTER_SIZE = /(?<=\.poster(?:-\w+)?(?:,\s*\.poster-\w+)?\{[^}]*font-size:)[^;}]+/g;

/** A browser that cannot mix colours gets visited links in this one, computed by the build. */
const VISITED = /(a:visited\{color:)#[0-9a-f]{6}/;

/**
 * A built style sheet in another house style: values of its variables are replaced, and fonts that
 * no longer occur are left out, so that it is not longer than before.
 */
export function styledSheet(css: string, style: HouseStyle): string {
  const own = accentsOf(DEFAULT_STYLE);
  const { light, dark } = accentsOf(style);
  const fonts = FONT_VARIABLES[style.type];
  const sized = style.heads === 'plain' ? css.replace(POSTER_SIZE, PLAIN) : css;
  const withVariables = Object.entries(fonts ?? {}).reduce(
    (sheet, [name, value]) => valued(sheet, name, value),
    sized,
  );
  const coloured =
    light === own.light && dark === own.dark
      ? withVariables
      : withVariables
          .replaceAll(`--color-accent:${own.light}`, `--color-accent:${light}`)
          .replaceAll(`--color-accent:${own.dark}`, `--color-accent:${dark}`)
          .replace(VISITED, `$1${light}`);
  return fonts ? withoutUnusedFaces(coloured, Object.values(fonts).join()) : coloured;
}

/** With another value where the variable is not defined by another variable. */
function valued(css: string, name: string, value: string): string {
  return css.replace(
    new RegExp(`(?<![\\w-])${name}:(?!var\\()[^;}]*`, 'g'),
    () => `${name}:${value}`,
  );
}

function withoutUnusedFaces(css: string, used: string): string {
  return css.replace(
    /@font-face\{font-family:("?)([^;"]+)\1;[^}]*\}/g,
    (face, _, family: string) => (used.includes(family) ? face : ''),
  );
}
