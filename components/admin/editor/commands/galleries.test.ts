import { history, undo } from '@tiptap/pm/history';
import { NodeSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { Block, Figure } from '@/domain/documents/document';
import {
  galleryRun,
  makeGallery,
  moveInGallery,
  runToNext,
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
    expect(makeGallery(desk)).toEqual({ images: 2, moved: 0 });
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
    expect(makeGallery(desk)).toEqual({ images: 4, moved: 1 });
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

describe('a gallery of images that are far from each other', () => {
  const crop = { ratio: '1:1', x: 0.2, y: 0.3 } as const;
  const blocks = [
    figure('p1', { caption: 'One', crop }),
    paragraph('a'),
    paragraph('b'),
    figure('p2', { caption: '' }),
    paragraph('c'),
    gallery('p3', 'p4'),
    paragraph('d'),
  ];

  it('takes one image after the other, keeps their captions and crops, and is undone', () => {
    const desk = deskOf(...blocks);
    desk.state = desk.state.reconfigure({ plugins: [history()] });
    take(desk, 0);
    expect(galleryRun(desk.state)).toBeNull();
    expect(makeGallery(desk, runToNext(desk.state))).toEqual({ images: 2, moved: 2 });
    const both = [figure('p1', { caption: 'One', crop }), figure('p2', { caption: '' })];
    expect(desk.blocks.slice(0, 4)).toEqual([
      { type: 'gallery', content: both },
      ...['a', 'b', 'c'].map((words) => paragraph(words)),
    ]);
    expect(makeGallery(desk, runToNext(desk.state))).toEqual({ images: 4, moved: 3 });
    expect(desk.blocks.map(({ type }) => type)).toEqual([
      'gallery',
      ...Array.from({ length: 4 }, () => 'paragraph'),
    ]);
    expect(runToNext(desk.state)).toBeNull();
    undo(desk.state, desk.view.dispatch);
    expect(desk.blocks[0]).toEqual({ type: 'gallery', content: both });
    undo(desk.state, desk.view.dispatch);
    expect(desk.blocks).toEqual(blocks);
  });

  it('is not offered where no image is selected', () => {
    const desk = deskOf(...blocks);
    desk.select(3, 3, false);
    expect(runToNext(desk.state)).toBeNull();
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
