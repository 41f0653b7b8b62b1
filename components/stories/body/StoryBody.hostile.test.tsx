import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import {
  type Block,
  type Document,
  type Inline,
  type Mark,
  parseDocument,
} from '@/domain/documents/document';
import { mutated, someDocument } from '@/domain/documents/document.fixtures';
import { mediaLabels } from './media-labels';
import { StoryBody } from './StoryBody';

const labels = { ...mediaLabels('en'), footnotes: 'Notes', backToText: String, note: String };
const html = (document: Document) =>
  renderToStaticMarkup(<StoryBody document={document} language="en" images={{}} labels={labels} />);
const doc = (...content: Block[]): Document => ({ type: 'doc', content });
const text = (value: string, ...marks: Mark[]): Inline => ({ type: 'text', text: value, marks });
const paragraph = (...content: Inline[]): Block => ({ type: 'paragraph', content });
const language = (lang: string): Mark => ({ type: 'language', attrs: { lang, dir: 'ltr' } });
const link = (href: string): Mark => ({ type: 'link', attrs: { href } });

describe('A hostile document', () => {
  const forbidden =
    /<script|<iframe|<style|<svg|\son\w+=|\sstyle=|(href|src)="\s*(javascript|data|vbscript):/i;

  it('is rendered as text, even without parsing', () => {
    const attack = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
    const body = html(
      doc(
        paragraph(
          text(attack),
          text('x', link('javascript:alert(1)')),
          text('y', link('java\nscript:alert(1)')),
        ),
        paragraph(text('z', link(`https://a.example/${attack}`), language(attack))),
        {
          type: 'archivalItem',
          attrs: { identifier: attack, label: attack, href: 'javascript:alert(1)' },
        },
        { type: 'figure', attrs: { pictureId: attack } },
      ),
    );
    expect(body).not.toMatch(/(href|src)="\s*java/i);
    const withoutValues = body.replace(/"[^"]*"/g, '""');
    expect(withoutValues.match(/<(script|img)|<[^>]*\s(on\w+|style)=/)).toBeNull();
  });

  it('renders no script, style or script address, whatever was tampered with', () => {
    fc.assert(
      fc.property(fc.oneof(mutated, someDocument), (json) => {
        const parsed = parseDocument(json);
        if (parsed.ok) expect(html(parsed.document)).not.toMatch(forbidden);
      }),
      { numRuns: 300 },
    );
  });
});
