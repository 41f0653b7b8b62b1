import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Title of each sample story in an English list. */
export function titlesByOrder(): Map<number, string> {
  const folder = path.resolve('content', 'stories');
  const titles = new Map<number, string>();
  for (const key of readdirSync(folder)) {
    const story = parse(readFileSync(path.join(folder, key, 'story.yaml'), 'utf8'));
    if (story.seed === undefined) continue;
    const file = ['en', story.original]
      .map((tag) => path.join(folder, key, `${tag}.md`))
      .find(existsSync);
    const [, matter = '', body = ''] =
      /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(readFileSync(file ?? '', 'utf8')) ?? [];
    titles.set(story.seed, parse(matter)?.title ?? withoutLinks(body));
  }
  return titles;
}

/** Markdown with the words of its links alone. */
function withoutLinks(markdown: string): string {
  return markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}
