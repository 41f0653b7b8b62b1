import * as field from '@/domain/forms/fields';
import type { MessageKey } from '@/domain/forms/form';
import { formReader } from '@/domain/forms/form-reader';
import {
  type Colour,
  contrastIn,
  isLegible,
  nearestLegible,
  readColour,
  type Scheme,
} from './colour';
import { HEADS } from './house-style';
import { PRESETS } from './presets';
import { TYPE_PAIRINGS } from './type-pairing';

const seen = { was: field.asTyped };

/** A colour in which text is legible on light pages. */
const accent = field.parsedBy(
  field.line,
  (typed) => legible('light', typed),
  (typed) => problemOf('light', typed),
);

/** The same for dark pages; empty for a derived one. */
const accentDark = field
  .parsedIfAny(
    (typed) => legible('dark', typed),
    (typed) => problemOf('dark', typed),
  )
  .transform((colour): Colour | '' => colour ?? '');

/** The draft that a page showed. */
export const readSeenStyle = formReader(seen);

/** A built-in style that the draft takes over. */
export const readPreset = formReader({ preset: field.oneOf(PRESETS, 'frame.malformed') });

/** Whether the name of the site is shown beside its logo. */
export const readNameShown = formReader({ showsName: field.checkbox });

/** Colours and type of the draft. */
export const readLook = formReader({
  ...seen,
  accent: field.stored(accent),
  accentDark: field.stored(accentDark),
  type: field.stored(field.oneOf(TYPE_PAIRINGS, 'frame.malformed')),
  heads: field.stored(field.oneOf(HEADS, 'frame.malformed')),
});

function legible(scheme: Scheme, typed: string): Colour | null {
  const colour = readColour(typed);
  return colour && isLegible(scheme, colour) ? colour : null;
}

/** The contrast is rounded down, so that 4.49 is not called 4.5. */
function problemOf(scheme: Scheme, typed: string): MessageKey {
  const colour = readColour(typed);
  if (!colour) return 'houseStyle.problem.colour';
  const ratio = Math.floor(contrastIn(scheme, colour) * 10) / 10;
  const values = { ratio, colour: nearestLegible(scheme, colour) };
  return [`houseStyle.problem.${scheme === 'light' ? 'weak' : 'weakDark'}`, values];
}
