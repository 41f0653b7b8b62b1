import { NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block, Figure } from '@/domain/documents/document';
import {
  galleryRun,
  makeGallery,
  moveInGallery,
  takeGalleryApart,
  takeOutOfGallery,
} from './galleries';
import { type Desk, deskOf, paragraph } from './writing.fixtures';

const figure = (pictureId: string, more: Partial<Figure['attrs']> = {}): Figure => ({
  type: 'figure',
  attrs: { pictureId, ...more },
});
const gallery = (...ids: string[]): Block => ({
  type: 'gallery',
  content: ids.map((id) => figure(id)),
});

function take(desk: Desk, at: number) {
  const { doc, tr } = desk.state;
  desk.state = desk.state.apply(tr.setSelection(NodeSelection.create(doc, at)));
}

function all(desk: Desk) {
  desk.select(0, desk.state.doc.content.size, false);
}

describe('making a gallery', () => {
  it('takes the images next to the selected one, with their captions and without widths', () => {
    const desk = deskOf(
      paragraph('a'),
      figure('p1', { width: 'wide', caption: 'One' }),
      figure('p2'),
      paragraph('b'),
      figure('p3'),
    );
    take(desk, 4);
    expect(galleryRun(desk.state)?.count).toBe(2);
    expect(makeGallery(desk)).toEqual({ images: 2 });
    expect(desk.blocks).toEqual([
      paragraph('a'),
      {
        type: 'gallery',
        attrs: { width: 'wide' },
        content: [figure('p1', { caption: 'One' }), figure('p2')],
      },
      paragraph('b'),
      figure('p3'),
    ]);
  });

  it('takes all images of a selection, and puts the text between them after the gallery', () => {
    const desk = deskOf(
      paragraph('a'),
      figure('p1'),
      paragraph(),
      figure('p2'),
      paragraph('between'),
      gallery('p3', 'p4'),
      paragraph('b'),
    );
    all(desk);
    expect(makeGallery(desk)).toEqual({ images: 4 });
    expect(desk.blocks).toEqual([
      paragraph('a'),
      gallery('p1', 'p2', 'p3', 'p4'),
      paragraph('between'),
      paragraph('b'),
    ]);
  });

  it('is not offered for one image or gallery, and refused beyond the limit', () => {
    const one = deskOf(paragraph('a'), figure('p1'), paragraph('b'));
    all(one);
    expect([galleryRun(one.state), makeGallery(one)]).toEqual([null, null]);
    const done = deskOf(paragraph('a'), gallery('p1', 'p2'), paragraph('b'));
    all(done);
    expect(galleryRun(done.state)).toBeNull();
    const many = deskOf(...Array.from({ length: 101 }, (_, n) => figure(`p${n}`)));
    take(many, 0);
    expect(makeGallery(many)).toBe('tooMany');
    expect(many.blocks).toHaveLength(101);
  });
});

describe('a gallery', () => {
  it('is taken apart in its order', () => {
    const desk = deskOf(gallery('p1', 'p2'), paragraph('a'));
    expect(takeGalleryApart(desk, 0)).toBe(true);
    expect(desk.blocks).toEqual([figure('p1'), figure('p2'), paragraph('a')]);
  });

  it('has its images moved one place, not beyond its ends', () => {
    const desk = deskOf(gallery('p1', 'p2', 'p3'));
    expect(moveInGallery(desk, 1, 1)).toBe(2);
    expect(desk.blocks).toEqual([gallery('p2', 'p1', 'p3')]);
    expect(moveInGallery(desk, 2, 1)).toBe(3);
    expect(moveInGallery(desk, 3, 1)).toBeNull();
    expect(moveInGallery(desk, 3, -1)).toBe(2);
    expect(desk.blocks).toEqual([gallery('p2', 'p1', 'p3')]);
  });

  it('lets an image go; of a last one remains a figure', () => {
    const desk = deskOf(gallery('p1', 'p2', 'p3'), paragraph('a'));
    expect(takeOutOfGallery(desk, 2)).toBe(true);
    expect(desk.blocks).toEqual([gallery('p1', 'p3'), figure('p2'), paragraph('a')]);
    expect(takeOutOfGallery(desk, 1)).toBe(true);
    expect(desk.blocks).toEqual([figure('p3'), figure('p1'), figure('p2'), paragraph('a')]);
    expect(takeOutOfGallery(desk, 0)).toBe(false);
  });
});
