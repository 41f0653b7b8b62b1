/**
 * Meanings of words in a typed date, in all interface languages at once. A space in an entry
 * matches spaces, dots and hyphens: `av j c` also matches `av. J.-C.`.
 */
import { foldLetters } from './fold-script';
import { MONTHS, ORDINALS, SEASONS } from './month-names';

export type Word = keyof typeof WORDS;

export type Meaning =
  | { is: 'word'; word: Word }
  | { is: 'month'; month: number }
  | { is: 'season'; season: number }
  | { is: 'ordinal'; value: number };

const WORDS = {
  circa:
    'circa|ca|cca|approx|approximately|around|about|omstreeks|rond|ongeveer|um|etwa|zirka|gegen|vers|environ|autour de|около|ок|примерно|приблизительно|حدود|در حدود|حدودا|تقریبا|约|大约|左右',
  uncertain:
    'probably|possibly|perhaps|presumably|waarschijnlijk|misschien|mogelijk|vermoedelijk|wahrscheinlich|vermutlich|möglicherweise|vielleicht|probablement|peut être|вероятно|возможно|предположительно|احتمالا|شاید|可能',
  bce: 'bce|bc|b c e|b c|before christ|v chr|v christus|voor christus|vor christus|v u z|av j c|avant j c|avant jésus christ|avant notre ère|до н э|до нашей эры|до р х|پیش از میلاد|قبل از میلاد|ق م|公元前|西元前',
  ce: 'ce|c e|ad|a d|anno domini|n chr|n christus|na christus|nach christus|apr j c|ap j c|après j c|après jésus christ|de notre ère|н э|нашей эры|میلادی|م|公元|西元',
  century:
    'century|centuries|cent|eeuw|eeuwen|jahrhundert|jahrhunderts|jahrhunderte|jahrhunderten|jh|jhd|jhdt|siècle|siècles|век|века|веков|веке|вв|سده|سده‌ی|قرن|世纪',
  /** `jaren 30` always means the 20th century. */
  decade: 'jaren|années',
  /** `دهه ۳۰` may be of another calendar, so it needs a full year. */
  wholeDecade: 'دهه|دهه‌ی|年代|decade',
  before: 'before|prior to|pre|vor|voor|avant|ранее|раньше|پیش از|قبل از|之前|以前',
  after: 'after|post|nach|na|après|после|позднее|позже|پس از|بعد از|之后|以后',
  to: "until|till|up to|to|through|bis|bis zu|tot|tot en met|t/m|jusqu'en|jusqu'au|jusqu'aux|jusqu'à|jusque|à|au|aux|до|по|تا|至|到|止",
  from: 'from|since|onward|onwards|vanaf|sinds|ab|seit|depuis|с|со|от|начиная с|از|自|从|起',
  between: 'between|betw|tussen|zwischen|entre|между|میان|بین|介于|之间|间',
  and: 'and|&|en|und|et|и|و|和|与',
  or: 'or|oder|ou|или|یا|或|或者',
  of: 'of',
  early:
    'early|beginning of|start of|begin|vroege|anfang|frühe|frühen|frühes|début|начало|начала|в начале|нач|آغاز|اوایل|初期|初|早期',
  mid: 'mid|middle of|midden|medio|mitte|milieu|середина|середины|в середине|сер|میانه|اواسط|中期|中叶|中',
  late: 'late|end of|eind|einde|ende|späte|späten|spätes|fin|конец|конца|в конце|кон|پایان|اواخر|末期|末|晚期|后期|底',
  firstHalf:
    'first half of|1st half of|eerste helft van|erste hälfte|première moitié|первая половина|первой половине|نیمه نخست|نیمه اول|上半叶|前半叶',
  secondHalf:
    'second half of|2nd half of|tweede helft van|zweite hälfte|seconde moitié|deuxième moitié|вторая половина|второй половине|نیمه دوم|下半叶|后半叶',
  oldStyle:
    'old style|o s|julian|julian calendar|oude stijl|volgens de oude stijl|alten stils|alter stil|a st|calendrier julien|du calendrier julien|vieux style|по старому стилю|старого стиля|по ст ст|ст ст|در تقویم ژولینی|ژولینی|儒略历|俄历',
  newStyle:
    'new style|n s|nieuwe stijl|neuen stils|nouveau style|по новому стилю|нового стиля|по н ст|н ст|公历',
  /** Circa in `c. 1920`, century in `19th c.`. */
  c: 'c',
  /** In `в 1921` a preposition, in `XIX в.` the century. */
  v: 'в',
  /** BCE in `前31年`, "before" in `1917年前`. */
  qian: '前',
  hou: '后',
  /** Words without a meaning of their own. */
  filler:
    "the|in|year|years|anno|de|het|van|jaar|dem|den|ins|der|die|das|des|im|am|on|von|vom|jahr|jahre|jahren|le|la|les|l'|du|d'|année|an|г|год|года|году|годы|годов|годах|годами|гг|во|سال|سالهای|در|به بعد|在|于|op|at",
} as const;

const meanings = new Map<string, Meaning>();
const spellings: string[] = [];

for (const [word, entries] of Object.entries(WORDS)) {
  learn(entries.split('|'), { is: 'word', word: word as Word });
}
MONTHS.forEach((names, at) => {
  learn(names.split(' '), { is: 'month', month: at + 1 });
});
SEASONS.forEach((names, at) => {
  learn(names.split(' '), { is: 'season', season: at + 21 });
});
for (const [name, value] of Object.entries(ORDINALS)) learn([name], { is: 'ordinal', value });

const KNOWN = new RegExp(
  spellings
    .sort((a, b) => b.length - a.length)
    .map(pattern)
    .join('|'),
  'uy',
);

/** The longest known word at an index of a folded text, and where it ends. */
export function wordAt(text: string, at: number): { meaning: Meaning; end: number } | null {
  KNOWN.lastIndex = at;
  const found = KNOWN.exec(text)?.[0];
  const meaning = found === undefined ? undefined : meanings.get(key(found));
  return found === undefined || !meaning ? null : { meaning, end: at + found.length };
}

function learn(entries: readonly string[], meaning: Meaning): void {
  for (const entry of entries) {
    const folded = foldLetters(entry);
    spellings.push(folded);
    meanings.set(key(folded), meaning);
  }
}

/** In scripts with spaces a word matches only where its letters end. */
function pattern(spelling: string): string {
  const letters = spelling
    .split(/[ -]/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&'))
    .join('[ .\\-]*');
  if (/['&]$/.test(spelling) || /\p{Script=Han}/u.test(spelling)) return letters;
  return `${letters}(?!\\p{L})\\.?`;
}

function key(spelling: string): string {
  return spelling.replace(/[ .-]/gu, '');
}
