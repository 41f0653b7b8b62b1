/** What a logo in SVG may consist of; all else is taken out. */

export const ELEMENTS = new Set(
  (
    'svg g defs title desc path rect circle ellipse line polyline polygon use symbol clipPath mask ' +
    'linearGradient radialGradient stop'
  ).split(' '),
);

/** Attributes that are also properties of style sheets. */
export const PROPERTIES = new Set(
  (
    'clip-path clip-rule color display fill fill-opacity fill-rule mask opacity stop-color ' +
    'stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin ' +
    'stroke-miterlimit stroke-opacity stroke-width visibility'
  ).split(' '),
);

export const ATTRIBUTES = new Set(
  (
    'id viewBox width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points transform offset ' +
    'gradientUnits gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits ' +
    'preserveAspectRatio href'
  ).split(' '),
);

/** Elements whose loss changes nothing that is seen: metadata of drawing programs. */
export const SILENT = /^(metadata|title|desc|style|sodipodi:.*|inkscape:.*|.*:.*)$/;

const LOCAL = /^#[\w.-]+$/;
/** Numbers, colours, names of functions, paths: nothing that could be an address or an escape. */
const PLAIN = /^[\w\s#%.,()+/-]*$/;
const REFERENCE = /url\(\s*["']?([^"')]*)["']?\s*\)/gi;

/** Whether a value refers to nothing but parts of the file itself. */
export function isLocalValue(name: string, value: string): boolean {
  if (name === 'href') return LOCAL.test(value);
  if (name === 'id') return /^[\w.-]+$/.test(value);
  const rest = value.replace(REFERENCE, (whole, target: string) =>
    LOCAL.test(target) ? '' : whole,
  );
  return PLAIN.test(rest) && !/url\s*\(|\/\//i.test(rest);
}
