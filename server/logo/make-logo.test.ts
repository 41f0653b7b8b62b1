import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ACCEPTED_LOGOS } from '@/domain/house-style/logo';
import { cleanSvg } from './clean-svg';
import { makeLogo } from './make-logo';
import { makeShareImage } from './make-share-image';

const clean = (inner: string, more = 'viewBox="0 0 40 20"') => {
  const made = cleanSvg(
    `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" ${more}>${inner}</svg>`,
  );
  if (made === null || typeof made === 'string') throw new Error(String(made));
  return made;
};

describe('a logo in SVG', () => {
  it('keeps its shapes, in a size of its own', () => {
    const { svg, width, height, removed } = clean('<g fill="#0b5d3b"><path d="M0 0h9v9z"/></g>');
    expect([width, height, removed]).toEqual([40, 20, []]);
    expect(svg).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" width="40" height="20">' +
        '<g fill="#0b5d3b"><path d="M0 0h9v9z"></path></g></svg>',
    );
  });

  it.each([
    ['<script>alert(1)</script>', 'script'],
    ['<foreignObject><p>x</p></foreignObject>', 'foreignObject'],
    ['<image href="https://elsewhere.example/x.png"/>', 'image'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a'],
    ['<set attributeName="href" to="javascript:x"/>', 'set'],
    ['<iframe src="https://elsewhere.example"></iframe>', 'iframe'],
    ['<filter id="f"><feImage href="https://elsewhere.example/x"/></filter>', 'filter'],
    ['<animate attributeName="href" values="javascript:x"/>', 'animate'],
    ['<use href="https://elsewhere.example/x.svg#a"/>', 'use'],
    ['<text>Archive</text>', 'text'],
  ])('loses %s and says so', (inner, name) => {
    const { svg, removed } = clean(inner);
    expect(removed).toEqual([name]);
    expect(svg).not.toMatch(/script|elsewhere|<p|<text|<a|animate|<set|iframe|feImage/);
  });

  it.each([
    'onload="alert(1)"',
    'style="background:url(https://elsewhere.example/x)"',
    'fill="url(https://elsewhere.example/x#a)"',
    'fill="url(\'data:image/svg+xml,x\')"',
    'clip-path="u\\72l(https://elsewhere.example)"',
    'xml:base="https://elsewhere.example"',
    'fill="URL(//elsewhere.example/x)"',
    'fill="image-set(&quot;https://elsewhere.example/x&quot; 1x)"',
    'style="fill:u&#x72;l(https://elsewhere.example/x)"',
    'd="M0 0" onclick="alert(1)"',
    'href="&#106;avascript:alert(1)"',
    'class="a"',
  ])('loses the attribute %s', (attribute) => {
    expect(clean(`<path d="M0 0" ${attribute}/>`).svg).toContain('><path d="M0 0"></path></svg>');
  });

  it('turns the rules of its style sheet into attributes', () => {
    const { svg, removed } = clean(
      '<style>.a,.b{fill:#fff;}.b{stroke:url(#c)} @import "https://elsewhere.example";</style>' +
        '<linearGradient id="c"><stop offset="0" style="stop-color:red"/></linearGradient>' +
        '<path class="b" fill="#000" d="M0 0"/>',
    );
    expect(removed).toEqual([]);
    expect(svg).toContain('<stop offset="0" stop-color="red">');
    expect(svg).toContain('<path fill="#fff" d="M0 0" stroke="url(#c)">');
    expect(svg).not.toMatch(/style|class|elsewhere/);
  });

  it('lets no reference multiply others', () => {
    const bomb = Array.from(
      { length: 20 },
      (_, at) => `<g id="a${at + 1}"><use href="#a${at}"/><use href="#a${at}"/></g>`,
    ).join('');
    const { svg } = clean(`<g id="a0"><path d="M0 0"/></g>${bomb}`);
    expect(svg.split('<use').length - 1).toBe(2);
    expect(clean('<g id="b"><use href="#b"/></g>').svg).not.toContain('<use');
  });

  it('keeps nothing of a document type, its entities and instructions', () => {
    const made = cleanSvg(
      '<?xml-stylesheet href="https://elsewhere.example/x.css"?><!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa">' +
        '<!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>' +
        '<svg viewBox="0 0 9 9"><![CDATA[<script>1</script>]]><path d="M0 0" fill="&b;&c;"/></svg>',
    );
    expect(made).toMatchObject({
      svg: expect.stringMatching(/^<svg [^<>]*><path d="M0 0"><\/path><\/svg>$/),
    });
  });

  it.each([
    ['deep nesting', '<g>'.repeat(61)],
    ['nesting that would break recursion', '<g>'.repeat(100_000)],
    ['too many elements', '<path d="M0 0"/>'.repeat(5_001)],
  ])('is refused for %s', async (_, inner) => {
    const svg = `<svg viewBox="0 0 9 9">${inner}</svg>`;
    expect(cleanSvg(svg)).toBe('tooComplex');
    expect(await makeLogo(Buffer.from(svg))).toEqual({ ok: false, problem: 'tooComplex' });
  });

  it('lets none multiply that a style sheet or other case hides', () => {
    const level = (n: number, use: string) =>
      `<mask id="m${n}"><rect width="9" height="9" ${use}/><rect width="9" height="9" ${use}/></mask>`;
    for (const use of ['style="mask:URL(#m0)"', 'class="a"', 'mask="url(#m0)"']) {
      const clean = cleanSvg(
        `<svg viewBox="0 0 9 9"><style>.a{mask:url(#m0)}</style>${level(0, '')}${level(1, use)}<path d="M0 0h9" mask="url(#m1)"/></svg>`,
      );
      const svg = typeof clean === 'object' ? (clean?.svg ?? '').toLowerCase() : '';
      expect(svg, use).toContain('url(#m0)');
      expect(svg.includes('#m1)'), use).toBe(false);
    }
  });

  it('is refused when nothing of it would be seen', async () => {
    for (const inner of [
      '',
      '<text x="1" y="9">Archive</text>',
      '<path d="M0 0h9v9z" fill="none"/>',
    ]) {
      const made = await makeLogo(Buffer.from(`<svg viewBox="0 0 90 90">${inner}</svg>`));
      expect(made, inner).toEqual({ ok: false, problem: 'blank' });
    }
  });

  it('is refused without a size, and where there is none', () => {
    expect(cleanSvg('<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>')).toBe('noSize');
    expect(cleanSvg('<p>no logo</p>')).toBeNull();
    expect(clean('', 'width="30mm" height="10mm"').svg).toContain('viewBox="0 0 30 10"');
  });
});

describe('what is made of a logo', () => {
  it('has icons of every size, on a ground but for that of the tab', async () => {
    const svg = '<svg viewBox="0 0 300 100"><rect width="300" height="100" fill="#0b5d3b"/></svg>';
    const made = await makeLogo(Buffer.from(svg));
    if (!made.ok) throw new Error(made.problem);
    const seen = await Promise.all(
      made.icons.map(async ({ size, file }) => {
        const { width, height, hasAlpha } = await sharp(file).metadata();
        return [size, width, height, hasAlpha];
      }),
    );
    expect(seen).toEqual([
      [32, 32, 32, true],
      [180, 180, 180, false],
      [192, 192, 192, false],
      [512, 512, 512, false],
    ]);
  });

  it('is a small WebP for a raster image, and a problem for what is none', async () => {
    const png = await sharp({
      create: { width: 2000, height: 500, channels: 4, background: '#0b5d3b80' },
    })
      .png()
      .toBuffer();
    const made = await makeLogo(png);
    expect(made).toMatchObject({ ok: true, mime: 'image/webp', width: 900, height: 225 });
    expect(await makeLogo(png.subarray(0, 90))).toEqual({ ok: false, problem: 'damaged' });
    expect(await makeLogo(Buffer.from('hello'))).toEqual({ ok: false, problem: 'wrongType' });
  });
});

describe('a share image', () => {
  const noise = (width: number, height: number) =>
    sharp({
      create: {
        width,
        height,
        channels: 3,
        background: '#888888',
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    })
      .png()
      .toBuffer();

  it('is a JPEG of the size that is asked for, small even where much is in it', async () => {
    const made = await makeShareImage(await noise(1400, 1400));
    if (!made.ok) throw new Error(made.problem);
    expect(await sharp(made.file).metadata()).toMatchObject({
      format: 'jpeg',
      width: 1200,
      height: 630,
    });
    expect([made.width, made.height, made.icons]).toEqual([1200, 630, []]);
    expect(made.file.length).toBeLessThanOrEqual(250_000);
  });

  it('is refused when it is small, damaged or no image', async () => {
    const small = await noise(599, 400);
    expect(await makeShareImage(small)).toEqual({ ok: false, problem: 'tooSmall' });
    const damaged = (await noise(1200, 630)).subarray(0, 900);
    expect(await makeShareImage(damaged)).toEqual({ ok: false, problem: 'damaged' });
    const svg = Buffer.from('<svg viewBox="0 0 9 9"><path d="M0 0"/></svg>');
    expect(await makeShareImage(svg)).toEqual({ ok: false, problem: 'noImage' });
  });

  it.each([
    ['png', true],
    ['webp', true],
    ['jpeg', true],
    ['gif', false],
    ['tiff', false],
    ['avif', false],
  ] as const)(
    'is made of the types that the form offers, like a logo: %s',
    async (type, isTaken) => {
      const file = await sharp(await noise(1200, 630))
        .toFormat(type)
        .toBuffer();
      expect(ACCEPTED_LOGOS.includes(`image/${type}`)).toBe(isTaken);
      const refused = (problem: string) => ({ ok: false, problem });
      const [shared, logo] = [await makeShareImage(file), await makeLogo(file)];
      expect(shared).toMatchObject(isTaken ? { ok: true } : refused('noImage'));
      expect(logo).toMatchObject(isTaken ? { ok: true } : refused('wrongType'));
    },
  );
});
