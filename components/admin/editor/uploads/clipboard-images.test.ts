import { describe, expect, it } from 'vitest';
import { clipboardImages, rtfImages } from './clipboard-images';

const PNG = '89504e470d0a1a0a';
const JPEG = 'ffd8ffe0';
const wmf = '{\\nonshppict{\\pict\\wmetafile8 0100}}';
const RTF = `{\\rtf1 Text {\\*\\shppict{\\pict{\\*\\picprop{\\sp{\\sn a}}}\\picw1\\pngblip\\bliptag-1{\\*\\blipuid 00ff}\n${PNG.slice(0, 8)}\n${PNG.slice(8)}}}${wmf} \\{\\pict no\\} {\\*\\shppict{\\pict\\jpegblip ${JPEG}}}${wmf}}`;
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('Images of the clipboard', () => {
  it('are those of RTF, in their order, without their copies as WMF', () => {
    expect(rtfImages(RTF).map(({ mime, bytes }) => [mime, hex(bytes)])).toEqual([
      ['image/png', PNG],
      ['image/jpeg', JPEG],
    ]);
  });

  it('go to the local addresses of the HTML where there are as many of both', async () => {
    const html = '<img src="file:///C:/1.png"><p>x</p><img width=9 src=\'file:///C:/2.jpg\'>';
    const found = clipboardImages(html, RTF);
    const [one, two] = ['file:///C:/1.png', 'file:///C:/2.jpg'].map((src) => ({ src, alt: src }));
    expect(found.takes('file:///C:/1.png')).toBe(true);
    expect(found.takes('https://example.org/1.png')).toBe(false);
    const files = found.filesOf([one, two].filter((image) => image !== undefined));
    expect(files.map(({ file, alt }) => [file.name, file.type, alt])).toEqual([
      ['image-1.png', 'image/png', 'file:///C:/1.png'],
      ['image-2.jpeg', 'image/jpeg', 'file:///C:/2.jpg'],
    ]);
    expect(hex(new Uint8Array(await (files[1]?.file ?? new Blob()).arrayBuffer()))).toBe(JPEG);
    expect(clipboardImages('<img src="file:///C:/1.png">', RTF).takes('file:///C:/1.png')).toBe(
      false,
    );
  });

  it('are data of the HTML itself; damaged data is an empty file, which the upload refuses', () => {
    const src = `data:image/png;base64,${Buffer.from(PNG, 'hex').toString('base64')}`;
    const found = clipboardImages('', '');
    expect(found.takes(src)).toBe(true);
    expect(found.takes('data:image/svg+xml,<svg/>')).toBe(false);
    const [whole, damaged] = found.filesOf([
      { src, alt: 'Letter' },
      { src: 'data:image/png;base64,§', alt: '' },
    ]);
    expect([whole?.file.size, whole?.alt, damaged?.file.size]).toEqual([8, 'Letter', 0]);
  });
});
