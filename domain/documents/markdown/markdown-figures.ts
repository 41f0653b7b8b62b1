import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { Crop, FigureWidth } from '@/domain/documents/document';
import { type FigureUse, figureUse, RATIOS, WIDTHS } from '@/domain/documents/figure-use';

type Attributes = Record<string, string>;

/** The attributes of a directive; one without a value is ''. */
export function attributesOf(node: LeafDirective | ContainerDirective): Attributes {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  );
}

/**
 * The use of an image from `{caption="…" width=wide crop="16:9" focus="0.3 0.5"}`, and the other
 * attributes, which say which image it is.
 * @throws Error for a width, crop or focal point that does not exist
 */
export function figureUseFrom(attributes: Attributes): { use: FigureUse; rest: Attributes } {
  const { caption, width, crop, focus, ...rest } = attributes;
  if (focus !== undefined && crop === undefined) throw new Error('focus without crop');
  const use = figureUse({
    caption,
    width: width === undefined ? undefined : widthFrom(width),
    crop: crop === undefined ? undefined : cropFrom(crop, focus),
  });
  return { use, rest };
}

/** The width from the attributes of a gallery. @throws Error for any other attribute */
export function galleryWidthFrom({ width, ...others }: Attributes): FigureWidth | undefined {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) throw new Error(`unknown attribute ${unknown}`);
  return width === undefined ? undefined : widthFrom(width);
}

function widthFrom(text: string): FigureWidth {
  const width = WIDTHS.find((one) => one === text);
  if (!width) throw new Error(`"${text}" is no width of an image`);
  return width;
}

function cropFrom(text: string, focus: string | undefined): Crop {
  const ratio = RATIOS.find((one) => one === text);
  if (!ratio) throw new Error(`"${text}" is no crop of an image`);
  if (focus === undefined) return { ratio };
  const [x, y, ...more] = focus.split(' ').map(Number);
  const isPoint = [x, y].every((n) => n !== undefined && n >= 0 && n <= 1) && more.length === 0;
  if (!isPoint) throw new Error(`"${focus}" is no focal point`);
  return { ratio, x, y };
}
