import type { Block, FigureAttributes, FigureWidth } from '@/domain/documents/document';
import { figuresOf } from '@/domain/documents/figures';
import { blockWords } from '@/domain/documents/plain/block-words';
import type { StaffT } from '@/i18n/staff/translate';

/** How the images of a block are used, in words; '' where they are as in the library. */
export function figureWords(block: Block, t: StaffT, imageName?: (id: string) => string): string {
  const figures = figuresOf(block);
  if (figures.length === 0) return '';
  const each = figures.map(({ attrs }) => {
    const settings = settingsOf(attrs, t);
    const name = imageName?.(attrs.pictureId);
    return [...(name ? [t('writing.difference.images', { names: name })] : []), ...settings];
  });
  const ofGallery = block.type === 'gallery' ? widthWords(block.attrs?.width, t) : [];
  return [...ofGallery, ...each.filter((words) => words.length > 0).map(joined)].join('; ');
}

/** All that a block says, and for images how they are used, on one line. */
export function blockInWords(block: Block, t: StaffT): string {
  const words = blockWords(block);
  const uses = figureWords(block, t);
  if (figuresOf(block).length === 0) return words;
  return joined([`(${t('writing.difference.image')})`, words, uses].filter(Boolean));
}

function settingsOf({ width, crop, caption }: FigureAttributes, t: StaffT): string[] {
  const [across = 1, down = 1] = (crop?.ratio ?? '1:1').split(':').map(Number);
  return [
    ...widthWords(width, t),
    ...(crop ? [t('writing.difference.crop', { width: across, height: down })] : []),
    ...(crop?.x !== undefined && crop.y !== undefined
      ? [t('writing.difference.focus', { x: percent(crop.x), y: percent(crop.y) })]
      : []),
    ...(caption === '' ? [t('writing.difference.noCaption')] : []),
  ];
}

function widthWords(width: FigureWidth | undefined, t: StaffT): string[] {
  return width ? [t(`writing.difference.${width}`)] : [];
}

function percent(share: number): number {
  return Math.round(share * 100);
}

function joined(words: readonly string[]): string {
  return words.join(' · ');
}
