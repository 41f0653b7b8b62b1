import { existsSync, readdirSync } from 'node:fs';
import { hasClass } from './optional-styles';

const END_OF_HEAD = '</head>';

/** The class without which a page does not load a script; `suggest` is on every page. */
const ONLY_WITH: Record<string, string> = { view: 'viewer' };

/**
 * The scripts of readers' pages: the one that suggests while somebody types (docs/decisions/0030),
 * and the viewer of the pages of images. They are put in after Next's runtime was taken out.
 */
export class ReaderScript {
  private readonly scripts: readonly { element: string; className: string | undefined }[];

  /** @param folder of the build's scripts; without it pages have none */
  constructor(folder: string) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    this.scripts = names
      .filter((name) => /^[\w-]+\.js$/.test(name))
      .map((name) => ({
        element: `<script src="/${name}" defer></script>`,
        className: ONLY_WITH[name.split('-', 1)[0] ?? ''],
      }));
  }

  /** @param html a whole page */
  into(html: string): string {
    const elements = this.scripts
      .filter(({ className }) => !className || hasClass(html, className))
      .map(({ element }) => element);
    return html.replace(END_OF_HEAD, () => elements.join('') + END_OF_HEAD);
  }
}
