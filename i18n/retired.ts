/** Retired words of the interface and their replacements; `terms.test.ts` checks every message. */
import type { InterfaceLanguage } from './languages';

export interface RetiredWord {
  word: RegExp;
  /** The replacement. */
  instead: string;
}

/** A row per term: term, colon, stems of its retired words. A dot marks a whole word. */
const TABLES: Record<InterfaceLanguage, string> = {
  en: `
    trash: bin. | binned.
    unpublish: withdraw
    restore: bring back | brought back | take up again | taken up again
    unassigned: nobody’s | nobody has
    assign: take on. | take it on | give to | give it to | give back | given back | hand over | handed over
    someone, or the role: somebody | whoever | everybody
    comment: remark
    resolved: settled
    editing session: sitting
    dashboard: desk.
    add, remove: put in. | put into | take out | taken out | takes out
    schedule: goes out | go out. | hour. | hours. | taken back from | take it back
    select: tick
    image: picture
    audio: sound.
    details: facts.
    type: kind. | kinds.
    side by side: beside
    permanently: for good
    two-factor authentication: second step | second factor
    system: the program
    deactivate: shut out | access is shut | access shut
    outdated: behind. | in step
    no change needed: still right
    suggestion: proposal
    in the meantime: meanwhile
    created: begun
    users: people who work
    (a plain verb): stands | stand. | it is yours | lead nowhere | leads nowhere
    e-mail: emails. | email. | a letter
    characters: signs are
    expires: holds until | hold until | holds for`,
  nl: `
    status: stand.
    intrekken: terugtrek | teruggetrokken | weghaal
    werkoverzicht: bord. | het bord
    dashboard: bureau.
    ingepland: gepland.
    toegangsnummer: aanvraagnummer | signatuur
    beeldbank: bibliotheek
    pagina: bladzijde
    tweestapsverificatie: tweede stap | tweede factor
    werksessie: zitting
    startpagina: voorpagina
    doorverwijzing: kort adres | korte adressen
    selecteren: aangevinkt | aanvinken
    afbeelding: beelden. | foto.
    systeem: het programma
    terugzetten: terughalen | teruggehaald
    spreadsheet: rekenblad
    (nothing): niemand heeft | van niemand`,
  de: `
    Prüfung: durchsicht
    Dashboard: schreibtisch
    Status: stand.
    Administratorin oder Administrator: die verwaltung | in der verwaltung | die administration
    Mediathek: bildersammlung
    Zeitpunkt: (?<!datum und )uhrzeit
    Transkription: abschrift
    wiederherstellen: zurückhol | zurückgeholt
    auswählen: ankreuz | angekreuzt
    Zwei-Faktor-Authentifizierung: zweiter schritt | zweite schritt | zweiter faktor | zweiten faktor | zweite faktor
    Texte: worte. | worten.
    nicht zugewiesen: niemandes
    optional: freiwillig
    jemand anderes: jemand anders
    Übersetzerinnen und Übersetzer: übersetzende
    Kurz-URL: kurzadresse
    zusammengeführt: vereint
    Audio: tondatei
    System: das programm`,
  fr: `
    les archives: l’archive.
    e-mail: courriel | adresse électronique
    récit: histoire.
    photothèque: bibliothèque
    caractères: signes
    double authentification: second facteur | deuxième étape
    type: genre.
    fusionner: réunir
    attribué: confié
    statut: état.
    liste à puces: liste à tirets
    image: la photo. | une photo.
    système: le programme
    publier: mettre devant`,
  ru: `
    проверка: рецензи | рецензент
    снять с публикации: текст отозван | тема отозвана | коллекция отозвана
    двухфакторная аутентификация: второй фактор | второй шаг | второго фактора
    не назначено: ничьё
    решено: улажен
    ход работы: доска. | доске. | доски.
    панель управления: рабочий стол | рабочего стола | рабочему столу
    изображение: картинк
    библиотека изображений: собрани
    пользователи: люди. | сотрудник.
    статус: состояние
    перенаправление: короткий адрес | короткие адреса
    время: назначенный час | в час.
    (a long dash): \\s–\\s`,
  fa: `
    روایت: داستان
    زباله‌دان: سطل
    فایل: پرونده
    فیلد: خانه‌های | خانه را
    فیلتر: پالایه | صافی
    زبانه، صفحه: برگه
    جست‌وجو: جستجو
    مجوز: پروانه
    هٔ: ه‌ی.
    آن‌ها: آنها
    اینجا: این‌جا
    سایت: وبگاه
    آرشیو: بایگانی
    به‌روزنشده: عقب‌مانده
    روند کار: تابلو
    پیشخوان: میز کار
    ورود دومرحله‌ای: عامل دوم | گام دوم
    ادغام: یکی کن. | یکی کردن
    نمایش: نشان بده
    دور ریختن: دور بریز | دور انداختن
    پس گرفتن: پس بگیر
    متن نوشتاری: رونوشت
    گالری تصاویر: نگارخانه
    قطع اتصال: گسستن
    ی، ک: ي | ك`,
  'zh-Hans': `
    撤回: 撤下
    档号: 索书号 | 索取号
    工作进度: 看板
    仪表盘: 工作台
    定时: 排期
    两步验证: 第二步 | 第二重
    账号: 账户
    ……: [^…]…[^…]
    篇: 则故事 | 个故事
    类型: 类别
    分派: 认领
    过时: 落后
    源文: 原文(?!语言)
    核准: 批准
    重定向: 短地址
    ：: \\p{Script=Han}\\s–\\s
    (no space beside a name): \\p{Script=Han}\\s\\{name\\} | \\{name\\}\\s\\p{Script=Han}`,
};

/** The retired words by language. */
export const RETIRED = Object.fromEntries(
  Object.entries(TABLES).map(([language, table]) => [language, wordsOf(table, language)]),
) as Record<InterfaceLanguage, RetiredWord[]>;

function wordsOf(table: string, language: string): RetiredWord[] {
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const [instead = '', words = ''] = row.trim().split(/: (.*)/s);
      return words.split(' | ').map((word) => ({ word: pattern(word, language), instead }));
    });
}

function pattern(word: string, language: string): RegExp {
  if (language === 'zh-Hans' || word.startsWith('\\')) return new RegExp(word, 'u');
  const stem = word.trim().replace(/\.$/, '(?!\\p{L})');
  return new RegExp(`(?<![\\p{L}{\u200c])(?:${stem})`, 'iu');
}
