import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawPlate } from './plate';
import { rasterise } from './raster';

const subject = {
  key: 'sneevliet',
  years: { from: 1922, to: 1922 },
  day: null,
  circa: false,
  places: [
    { key: 'moscow', lat: 55.75, lon: 37.62 },
    { key: 'guangzhou', lat: 23.13, lon: 113.26 },
  ],
};

describe('rasterise', () => {
  it('gives three small files of the sizes and types they say', async () => {
    const files = await rasterise(drawPlate('map', subject));
    expect(files.map(({ width, height }) => [width, height])).toEqual([
      [1200, 900],
      [800, 600],
      [400, 300],
    ]);
    for (const { width, height, file, mime } of files) {
      const found = await sharp(file).metadata();
      expect(found).toMatchObject({ width, height, format: mime.slice('image/'.length) });
      expect(file.length).toBeLessThan(width === 400 ? 12_288 : 40_960);
    }
  });

  it('gives the same bytes for the same plate', async () => {
    const svg = drawPlate('card', subject);
    const [one, other] = [await rasterise(svg), await rasterise(svg)];
    expect(one.map(({ file }) => file.toString('hex'))).toEqual(
      other.map(({ file }) => file.toString('hex')),
    );
  });
});
