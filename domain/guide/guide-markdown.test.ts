import { describe, expect, it } from 'vitest';
import { guidePageFrom } from './guide-markdown';

describe('a page of the guide', () => {
  it('has a title, a first paragraph, and a part for each heading', () => {
    const page = guidePageFrom(
      '# Names\n\nWhat **they** are.\n\n## If it isn’t there\n\n- One.\n- Two.\n',
    );
    expect(page.title).toBe('Names');
    expect(page.summary).toBe('What they are.');
    expect(page.parts.map(({ id, heading, text }) => [id, heading, text])).toEqual([
      ['', '', 'What they are.'],
      ['if-it-isnt-there', 'If it isn’t there', 'One.\nTwo.'],
    ]);
  });

  it('takes the fragments of the English page', () => {
    const { parts } = guidePageFrom('# 名称\n\n一句话。\n\n## 形式\n\n二。\n\n## 多余\n', [
      '',
      'forms-of-a-name',
    ]);
    expect(parts.map(({ id }) => id)).toEqual(['', 'forms-of-a-name', '多余']);
  });

  it.each(['', 'Text.', '# Title', '# Title\n\n## Part'])('is not made of %j', (markdown) => {
    expect(() => guidePageFrom(markdown)).toThrow('begins with a title');
  });
});
