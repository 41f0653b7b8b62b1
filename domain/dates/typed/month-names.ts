/** Names of months and seasons in the interface languages, with their cases and short forms. */

export const MONTHS: readonly string[] = [
  'january jan januari januar jänner janvier janv январь января январе янв ژانویه ژانویه‌ی',
  'february feb febr februari februar février févr fév февраль февраля феврале февр фев فوریه فوریه‌ی',
  'march mar maart mrt märz maerz mär mars март марта марте мар مارس',
  'april apr avril avr апрель апреля апреле апр آوریل',
  'may mei mai май мая мае مه مه‌ی می',
  'june jun juni juin июнь июня июне июн ژوئن',
  'july jul juli juillet juil июль июля июле июл ژوئیه ژوئیه‌ی ژوییه جولای',
  'august aug augustus août август августа августе авг اوت آگوست',
  'september sep sept septembre сентябрь сентября сентябре сент сен سپتامبر',
  'october oct oktober okt octobre октябрь октября октябре окт اکتبر',
  'november nov novembre ноябрь ноября ноябре нояб ноя نوامبر',
  'december dec dezember dez décembre déc декабрь декабря декабре дек دسامبر',
];

/** In the order of EDTF, whose seasons begin at 21. */
export const SEASONS: readonly string[] = [
  'spring voorjaar lente frühjahr fruehjahr frühling fruehling printemps весна весны весной بهار 春季 春天 春',
  'summer zomer sommer été лето лета летом تابستان 夏季 夏天 夏',
  'autumn fall najaar herfst herbst automne осень осени осенью پاییز 秋季 秋天 秋',
  'winter hiver зима зимы зимой زمستان 冬季 冬天 冬',
];

/** Centuries written as words. */
export const ORDINALS: Readonly<Record<string, number>> = {
  ...{ یکم: 1, دوم: 2, سوم: 3, چهارم: 4, پنجم: 5, ششم: 6, هفتم: 7, هشتم: 8, نهم: 9, دهم: 10 },
  ...{ یازدهم: 11, دوازدهم: 12, سیزدهم: 13, چهاردهم: 14, پانزدهم: 15, شانزدهم: 16, هفدهم: 17 },
  ...{ هجدهم: 18, هیجدهم: 18, نوزدهم: 19, بیستم: 20, بیست‌ویکم: 21, 'بیست و یکم': 21 },
  ...{ sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20 },
  ...{ 'twenty-first': 21, zestiende: 16, zeventiende: 17, achttiende: 18, negentiende: 19 },
  ...{ twintigste: 20, eenentwintigste: 21, achtzehnten: 18, neunzehnten: 19, zwanzigsten: 20 },
};
