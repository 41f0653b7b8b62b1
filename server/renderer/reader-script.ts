import { existsSync, readdirSync } from 'node:fs';

const END_OF_HEAD = '</head>';

/**
 * The one script of readers' pages, which suggests while somebody types
 * (docs/decisions/0030). It is put in after Next's runtime was taken out.
 */
export class ReaderScript {
  private readonly elements: string;

  /** @param folder of the build's script; without it pages have none */
  constructor(folder: string) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    this.elements = names
      .filter((name) => /^[\w-]+\.js$/.test(name))
      .map((name) => `<script src="/${name}" defer></script>`)
      .join('');
  }

  /** @param html a whole page */
  into(html: string): string {
    return html.replace(END_OF_HEAD, () => this.elements + END_OF_HEAD);
  }
}
