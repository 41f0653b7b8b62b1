import { expect, it } from 'vitest';
import { posterSize } from './poster-size';

it('sets a short name larger than a long one', () => {
  expect(posterSize('Communism')).toBe('poster poster-short');
  expect(posterSize('Kommunismus')).toBe('poster poster-middle');
  expect(posterSize('共产主义')).toBe('poster poster-short');
  expect(posterSize('Press and censorship')).toBe('poster');
  expect(posterSize('新闻出版与审查制度与流亡')).toBe('poster poster-long');
  expect(posterSize('Not available in this language yet')).toBe('poster poster-long');
});
