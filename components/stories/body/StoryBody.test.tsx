import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Attachment } from '@/domain/attachments/attachment';
import type { Block, Document, Inline, Mark } from '@/domain/documents/document';
import { everything } from '@/domain/documents/document.fixtures';
import type { FigureUse } from '@/domain/documents/figure-use';
import type { BodyImage } from './body-context';
import { mediaLabels } from './media-labels';
import { StoryBody, type StoryBodyProps } from './StoryBody';

const labels = {
  ...mediaLabels('en'),
  footnotes: 'Notes',
  backToText: (n: number) => `Back to text at note ${n}`,
  note: (n: number) => `Note ${n}`,
};
const image: BodyImage = {
  src: '/media/a.jpg',
  srcSet: '/media/a-400.jpg 400w, /media/a-800.jpg 800w',
  width: 800,
  height: 600,
  alt: 'A map',
  caption: 'Плакат',
  captionLang: 'ru',
  credit: 'drawing, not an archival item',
  decorative: false,
};

const video: Attachment = {
  id: 'a1',
  kind: 'video',
  src: '/media/a.mp4',
  mime: 'video/mp4',
  bytes: 2_000_000,
  fileName: 'march.mp4',
  pages: null,
  seconds: 205,
  poster: { imageId: 'p1', src: '/media/p.webp' },
  isListed: false,
  language: 'en',
  title: 'A march',
  transcript: 'Comrades!\n\nIt rains.',
  captions: [
    { language: 'en', src: '/media/c.vtt' },
    { language: 'fa', src: '/media/d.vtt' },
  ],
};

function html(document: Document, props: Partial<StoryBodyProps> = {}): string {
  return renderToStaticMarkup(
    <StoryBody
      document={document}
      language="en"
      images={{ p1: image }}
      labels={labels}
      {...props}
    />,
  );
}

const doc = (...content: Block[]): Document => ({ type: 'doc', content });
const text = (value: string, ...marks: Mark[]): Inline => ({ type: 'text', text: value, marks });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const language = (lang: string, dir: 'ltr' | 'rtl' = 'ltr'): Mark => ({
  type: 'language',
  attrs: { lang, dir },
});
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });
const inner = (...content: Inline[]) =>
  html(doc(paragraph(...content))).replace(/^<div[^>]*><p>|<\/p><\/div>$/g, '');

describe('StoryBody', () => {
  it('has the language and direction of the text', () => {
    expect(html(doc(paragraph(text('متن'))), { language: 'fa' })).toBe(
      '<div class="prose" lang="fa" dir="rtl"><p>متن</p></div>',
    );
  });

  it('shifts headings, at most to h6, and leaves empty blocks out', () => {
    const heading: Block = { type: 'heading', attrs: { level: 4 }, content: [text('H')] };
    expect(html(doc(heading, paragraph()))).toContain('<h4>H</h4></div>');
    expect(html(doc(heading), { headingShift: 5 })).toContain('<h6>H</h6>');
  });

  it('joins neighbours with the same link into one link', () => {
    const to = link('https://a.example/');
    expect(inner(text('a ', to), text('b', { type: 'bold' }, to), text('c'))).toBe(
      '<a href="https://a.example/" rel="noopener">a <strong>b</strong></a>c',
    );
    expect(inner(text('a', link('/en')))).toBe('<a href="/en">a</a>');
  });

  it('has an element for every mark of letters, of which neighbours share one', () => {
    const [small, struck] = [{ type: 'smallCaps' }, { type: 'strike' }] as const;
    expect(inner(text('H'), text('2', { type: 'subscript' }), text('O'))).toBe('H<sub>2</sub>O');
    expect(inner(text('le 1'), text('er', { type: 'superscript' }))).toBe('le 1<sup>er</sup>');
    expect(inner(text('no', struck), text(' yes'))).toBe('<s>no</s> yes');
    expect(inner(text('Lenin', small), text(' b', struck, small))).toBe(
      '<span class="small-caps">Lenin</span><s><span class="small-caps"> b</span></s>',
    );
  });

  it('uses the link targets of the page, and keeps only the text where there is none', () => {
    const links = new Map([
      ['/id/abc', { href: '/nl/stories/a', language: 'nl' }],
      ['/id/def', { href: '/en/stories/d', language: 'en' }],
      ['/id/gone', null],
    ]);
    const body = (...content: Inline[]) => html(doc(paragraph(...content)), { links });
    expect(body(text('a', link('/id/abc')))).toContain(
      '<p><a href="/nl/stories/a" hrefLang="nl">a</a></p>',
    );
    expect(body(text('d', link('/id/def')))).toContain('<p><a href="/en/stories/d">d</a></p>');
    expect(body(text('g', link('/id/gone')))).toContain('<p>g</p>');
    expect(body(text('t', link('/en/today')))).toContain('<a href="/en/today">t</a>');
    const item = { identifier: 'ARCH1', label: 'A box', href: '/id/gone' };
    expect(html(doc({ type: 'archivalItem', attrs: item }), { links })).not.toContain('<a');
  });

  it('sets Latin phrases within Latin text in italics, and no others', () => {
    expect(inner(text('Vorwärts', language('de'), { type: 'italic' }))).toBe(
      '<i lang="de">Vorwärts</i>',
    );
    expect(inner(text('Правда', language('ru')))).toBe('<span lang="ru" dir="ltr">Правда</span>');
    expect(inner(text('مردم', language('fa', 'rtl')))).toBe(
      '<span lang="fa" dir="rtl">مردم</span>',
    );
    const persian = html(doc(paragraph(text('Pravda', language('en')))), { language: 'fa' });
    expect(persian).toContain('<span lang="en" dir="ltr">Pravda</span>');
  });

  it('numbers footnotes and links them both ways', () => {
    const note = (value: string): Inline => ({
      type: 'footnote',
      content: [{ type: 'text', text: value }],
    });
    const body = html(doc(paragraph(text('a'), note('One.'), text('b'), note('Two.'))), {
      idPrefix: 's1',
    });
    expect(body).toContain(
      'a<sup><a role="doc-noteref" href="#s1-n1" id="s1-r1" aria-label="Note 1">1</a></sup>b',
    );
    expect(body).toContain(
      '<section role="doc-endnotes" aria-labelledby="s1-notes" class="footnotes"><h2 id="s1-notes">Notes</h2><ol><li id="s1-n1">',
    );
    expect(body).toContain(
      '<li id="s1-n2"><span>Two.</span> <a role="doc-backlink" href="#s1-r2" aria-label="Back to text at note 2">↑</a></li>',
    );
  });

  it('puts the link back after the last paragraph of a note', () => {
    const note: Inline = {
      type: 'footnote',
      content: [
        { type: 'text', text: 'One.' },
        { type: 'paragraphBreak' },
        { type: 'text', text: 'Two', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'three.' },
      ],
    };
    const back = '<a role="doc-backlink" href="#fn-r1" aria-label="Back to text at note 1">↑</a>';
    expect(html(doc(paragraph(text('a'), note)))).toContain(
      `<li id="fn-n1"><p><span>One.</span></p><p><span><strong>Two</strong><br/>three.</span> ${back}</p></li>`,
    );
    const passage: Block = {
      type: 'passage',
      attrs: { lang: 'ru', dir: 'ltr' },
      content: [paragraph(text('Да'), note)],
    };
    expect(html(doc(passage), { language: 'fa' })).toContain(
      '<p><span lang="ru" dir="ltr">One.</span></p><p><span lang="ru" dir="ltr">',
    );
    const empty = html(doc(paragraph(text('a'), { type: 'footnote' })));
    expect(empty).toContain(`<li id="fn-n1"> ${back}</li>`);
  });

  it('numbers in the digits of the text, and keeps the language of a note', () => {
    const note: Inline = { type: 'footnote', content: [{ type: 'text', text: 'Примечание' }] };
    const passage: Block = {
      type: 'passage',
      attrs: { lang: 'ru', dir: 'ltr' },
      content: [paragraph(text('Да'), note)],
    };
    const body = html(doc(passage), { language: 'fa', labelsLanguage: 'en' });
    expect(body).toContain('>۱</a></sup>');
    expect(body).toContain('<span lang="ru" dir="ltr">Примечание</span>');
    expect(body).toContain('<h2 id="fn-notes" lang="en" dir="ltr">');
    expect(body).toContain('<div lang="ru" dir="ltr" class="passage"><p>Да');
  });

  it('shows images with caption and credit, and leaves missing ones out', () => {
    const one = html(doc({ type: 'figure', attrs: { pictureId: 'p1' } }));
    expect(one).toContain(
      '<img src="/media/a.jpg" srcSet="/media/a-400.jpg 400w, /media/a-800.jpg 800w"',
    );
    expect(one).toContain(
      'width="800" height="600" alt="A map" lang="ru" dir="ltr" loading="lazy" decoding="async"/>',
    );
    expect(one).toContain(
      '<figcaption><div class="caption" lang="ru" dir="ltr">Плакат</div><div><small class="credit">',
    );
    for (const imageId of ['p2', '__proto__', 'constructor']) {
      expect(html(doc({ type: 'figure', attrs: { pictureId: imageId } }))).not.toContain('<img');
    }
    const decorative = new Map([
      ['p1', { ...image, decorative: true, caption: null, credit: null }],
    ]);
    const bare = html(doc({ type: 'figure', attrs: { pictureId: 'p1' } }), {
      images: decorative,
    });
    expect(bare).toContain('alt=""');
    expect(bare).not.toContain('figcaption');
  });

  it('hides a pull quote that repeats the text from screen readers and feeds', () => {
    const quote: Block = {
      type: 'pullQuote',
      content: [{ type: 'paragraph', content: [text('Said so', link('/x'))] }],
    };
    const repeating = doc(paragraph(text('They Said so often')), quote);
    expect(html(repeating)).toContain(
      '<aside class="pull-quote" aria-hidden="true"><p>Said so</p></aside>',
    );
    expect(html(repeating, { baseUrl: 'https://a.example' })).not.toContain('aside');
    expect(html(doc(paragraph(text('Other')), quote))).toContain(
      '<aside class="pull-quote"><p>Said so',
    );
  });

  it('makes addresses absolute for feeds', () => {
    const body = html(
      doc(paragraph(text('a', link('/en')), text('b', link('#x'))), {
        type: 'figure',
        attrs: { pictureId: 'p1' },
      }),
      { baseUrl: 'https://a.example/' },
    );
    expect(body).toContain('href="https://a.example/en"');
    expect(body).toContain('href="#x"');
    expect(body).toContain(
      'src="https://a.example/media/a.jpg" srcSet="https://a.example/media/a-400.jpg 400w, https://a.example/media/a-800.jpg 800w"',
    );
  });

  it('puts tables into a named focusable region', () => {
    const body = html(everything);
    expect(body).toContain(
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Year · 1917"><table><tbody><tr><th scope="col">Year</th><td colSpan="2">1917</td>',
    );
  });

  describe('a use of an image', () => {
    const use = (attrs: FigureUse, props: Partial<StoryBodyProps> = {}) =>
      html(doc({ type: 'figure', attrs: { pictureId: 'p1', ...attrs } }), props);

    it('has a caption in the language of the text, the one of the library, or none', () => {
      expect(use({})).toContain('<div class="caption" lang="ru" dir="ltr">Плакат</div>');
      const own = use({ caption: 'A poster' });
      expect(own).toContain('<div class="caption">A poster</div>');
      expect(own).not.toContain('Плакат');
      const none = use({ caption: '' });
      expect(none).not.toContain('class="caption"');
      expect(none).toContain('drawing, not an archival item');
    });

    it('has its width as a class, never as a style', () => {
      expect(use({ width: 'wide' })).toContain('<figure class="is-wide">');
      expect(use({ width: 'full' })).toContain('sizes="100vw"');
      expect(use({ width: 'full', crop: { ratio: '3:1', x: 0, y: 0 } })).not.toContain('style');
    });

    it('is cropped by classes, the file and the words stay whole', () => {
      const cropped = use({ crop: { ratio: '1:1', x: 0, y: 0.5 } });
      expect(cropped).toContain('class="cropped crop-1-1 focus-0 fit-10" width="600" height="600"');
      expect(cropped).toContain('src="/media/a.jpg"');
      expect(cropped).toContain('alt="A map"');
    });

    it('is whole and without classes in feeds', () => {
      const given = { width: 'wide', crop: { ratio: '1:1' } } as const;
      const feed = use({ ...given, caption: 'A poster' }, { baseUrl: 'https://x.example' });
      expect(feed).toContain('<figure><img src="https://x.example/media/a.jpg"');
      expect(feed).toContain('width="800" height="600"');
      expect(feed).toContain('A poster');
    });
  });

  it('shows audio and video in the player of the browser, with captions and the transcript', () => {
    const files = new Map([['a1', video]]);
    const body = html(doc({ type: 'attachedFile', attrs: { attachmentId: 'a1' } }), {
      files,
      labelsLanguage: 'nl',
      labels: { ...labels, ...mediaLabels('nl') },
    });
    expect(body).toMatch(/<video controls="" preload="none" src="\/media\/a.mp4"[^>]*>/);
    expect(body).toContain(' poster="/media/p.webp"');
    expect(body).toContain(
      '<track kind="captions" src="/media/c.vtt" srcLang="en" label="Engels" default=""/>',
    );
    expect(body).toContain('<track kind="captions" src="/media/d.vtt" srcLang="fa"');
    expect(body).toContain('<a href="/media/a.mp4" type="video/mp4" id="fn-file-a1"');
    expect(body).toContain('<span lang="nl" dir="ltr">(Video, 3:25, 2 MB)</span>');
    expect(body).toContain(
      '<p lang="en" dir="ltr">Comrades!</p><p lang="en" dir="ltr">It rains.</p>',
    );
    expect(body).not.toContain('<script');
  });

  it('links to a PDF with its pages and size, and leaves out a file that was removed', () => {
    const paper = {
      ...video,
      kind: 'pdf' as const,
      mime: 'application/pdf',
      pages: 12,
      seconds: null,
      captions: [],
    };
    const block: Block = { type: 'attachedFile', attrs: { attachmentId: 'a1' } };
    const body = html(doc(block), { files: new Map([['a1', paper]]) });
    expect(body).toContain('(PDF, 12 pages, 2 MB)');
    expect(body).not.toMatch(/<(video|audio|iframe|object|embed)/);
    expect(html(doc(block))).not.toContain('figure');
  });

  it('gives feeds a link to a file instead of a player', () => {
    const body = html(doc({ type: 'attachedFile', attrs: { attachmentId: 'a1' } }), {
      files: new Map([['a1', video]]),
      baseUrl: 'https://example.org',
    });
    expect(body).toContain('<a href="https://example.org/media/a.mp4" type="video/mp4">');
    expect(body).not.toMatch(/<video|<details/);
  });

  it('shows a video of another site as a still that names the site, and loads nothing from it', () => {
    const href = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ';
    const attrs = { href, label: 'A march', pictureId: 'p1' };
    const body = html(doc({ type: 'videoLink', attrs }));
    expect(body).toMatch(
      /<a href="https:\/\/www.youtube.com\/watch\?v=dQw4w9WgXcQ" rel="noopener"><img src="\/media\/a.jpg"/,
    );
    expect(body).toContain('<b>A march</b>');
    expect(body).toContain('Watch on YouTube; opens youtube.com');
    expect(body).toContain('<small class="credit">drawing, not an archival item</small>');
    expect(body.match(/src="[^"]*/g)).toEqual(['src="/media/a.jpg']);
    const bare = html(doc({ type: 'videoLink', attrs: { ...attrs, pictureId: null } }));
    expect(bare).toContain('Watch on YouTube');
    expect(bare).not.toContain('<img');
  });

  it('says dates and access of an archival item', () => {
    const attrs = { identifier: '10622/ARCH00860', label: 'Minutes', href: null };
    const item: Block = {
      type: 'archivalItem',
      attrs: { ...attrs, dates: '1917–1921', access: 'restricted' },
    };
    expect(html(doc(item))).toContain(
      '<p class="archival-item">Minutes (<bdi>1917–1921</bdi>) <bdi class="call-number">10622/ARCH00860</bdi> <small>Access: restricted</small></p>',
    );
  });

  it('shows everything that a document may contain', () => {
    const body = html(everything);
    for (const part of [
      '<ul><li><p>one</p><p>two</p></li></ul>',
      '<ol start="3"><li>three</li></ol>',
      '<blockquote><p>Quoted.</p></blockquote>',
      '<hr/>',
      '<br/>',
      '<figure class="is-full"><img src="/media/a.jpg"',
      'class="gallery is-wide"',
      '<p class="archival-item"><a href="/en/collections/papers">Papers</a> <bdi class="call-number">ARCH00860</bdi></p>',
    ]) {
      expect(body).toContain(part);
    }
  });
});
