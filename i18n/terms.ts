/** The interface's term for each thing in each language; `terms.test.ts` checks every message. */
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './languages';

/** A term by its stems: every form of the word contains one of them. */
export type Term = Record<InterfaceLanguage, RegExp>;

/**
 * English | Dutch | German | French | Russian | Persian | Chinese; a slash separates the stems of a
 * term.
 */
const TABLE = `
story/stories | verhaal/verhalen | geschichte | récit | рассказ | روایت | 故事
draft | concept | entwurf/entwürf | brouillon | черновик | پیش‌نویس | 草稿
published/publish | publice/publicatie | veröffentlich | publi | публи | منتشر/انتشار | 发布
unpublish/unpublished(?! changes) | intrekk/ingetrokken/in te trekken | zurückzieh/zurückzuzieh/zurückgezogen | retir | снят/снима | پس گرفت/پس‌گرفت | 撤回
schedule/scheduled/reschedule | inplan/ingepland/planning/plan\\b[^.]*\\bin\\b | plan | programm | расписани/планир | زمان‌بندی | 定时
review/reviews | beoordel | prüf | relecture/relire | провер | بازبین | 审阅
comment/comments | opmerking | komment | commentaire/commenter | комментари | نظر | 批注
dashboard | dashboard | dashboard | tableau de bord | панель управления | پیشخوان | 仪表盘
workflow board | werkoverzicht | arbeitsübersicht | suivi | ход | روند کار | 工作进度
unassigned | niet toegewezen/niet-toegewezen | nicht zugewiesen | non attribué | не назначен/неназначен | واگذارنشده | 未分派
assigned to | toegewezen | zugewiesen | attribué | назначен/ответственный | واگذار | 分派/负责人
due date | uiterste datum | fällig | échéance | срок | مهلت | 截止
editing session | werksessie | bearbeitungssitzung | session de travail | сеанс | نشست ویرایش | 编辑会话
preview link | voorbeeldlink | vorschaulink | lien d’aperçu | ссылк | پیوند پیش‌نمایش | 预览链接
outdated | verouderd | veraltet | obsolète | устаре | به‌روزنشده | 过时
trash | prullenbak | papierkorb | corbeille | корзин | زباله‌دان | 回收站
permanently | definitief/blijvend | endgültig/dauerhaft | définitive | навсегда/постоянно | همیش/همواره | 永久
audit log | auditlogboek | protokoll | journal d’activité | журнал действий/журнала действий | گزارش رویدادها | 操作日志
glossary | woordenlijst | glossar | glossaire | глоссари | واژه‌نامه | 术语表
statistics | statistiek | statistik | statisti | статисти | آمار | 统计
image/images | afbeelding | bild | image | изображени | تصویر | 图
image library | beeldbank | mediathek | photothèque | библиотек | گنجینه | 图库
alternative text | alternatieve tekst | alternativtext | texte alternatif | альтернативный текст/альтернативного текста/альтернативном тексте | متن جایگزین | 替代文本
focal point | focuspunt | fokuspunkt | point focal | точка фокуса | نقطهٔ کانونی | 焦点
redirect/redirects | doorverwij/verwij | weiterleit/leitet/leiten | redirection/redirig | перенаправл | تغییرمسیر/می‌رسد | 重定向
URL/URLs | URL | URL | URL | URL | نشانی | 网址
user/users | gebruiker | benutzer | utilisateur | пользовател | کاربر | 用户
deactivate/deactivated | deactive/gedeactiveerd | deaktivier | désactiv | отключ | غیرفعال | 停用
two-factor authentication | tweestapsverificatie | zwei-faktor-authentifizierung | double authentification | двухфакторн | ورود دومرحله‌ای | 两步验证
version/versions | versie | fassung/version | version | версия/версии/версию/версий/версией | نسخه | 版本
collection/collections | collectie/archief/archieven/selectie | sammlung/bestand/zusammenstellung | collection/fonds/sélection | коллекци/фонд/подборк | مجموعه/گزیده | 馆藏/全宗/选编
topic/topics | onderwerp | thema/themen/themas | thème | тем | موضوع | 主题
call number | toegangsnummer/inventarisnummer | signatur | cote | шифр | شمارهٔ بازیابی | 档号
settings | instellingen | einstellungen | réglages | настройки/настроек | تنظیمات | 设置
status | status | status | statut | статус | وضعیت | 状态
save/saved | opslaan/opgeslagen/opslag/sla | speicher | enregistr | сохран | ذخیره | 保存/存为
filter/filters | filter | filter | filtr | фильтр | فیلتر | 筛选
administrator | beheerder | administrat | administrateur | администратор | مدیر | 管理员
role | rol | rolle | rôle | роль/роли | نقش | 角色
translation/translations | vertaling/vertaalgeheugen | übersetzung | traduction | перевод | ترجمه | 译文/翻译
title/titles | titel | titel | titre | назван | عنوان | 标题
archive | archief | archiv | archives | архив | آرشیو | 档案馆/档案
`;

/** Every term, by its first English stem. */
export const TERMS: ReadonlyMap<string, Term> = new Map(
  TABLE.trim()
    .split('\n')
    .map((row) => {
      const cells = row.split(' | ');
      const stems = cells.map((cell) => cell.trim().split('/'));
      const patterns = INTERFACE_LANGUAGES.map((language, at) => {
        const any = (stems[at] ?? []).join('|');
        const source = language === 'en' ? `(?<![\\p{L}/-])(?:${any})(?![\\p{L}-])` : any;
        return [language, new RegExp(source, 'iu')] as const;
      });
      return [stems[0]?.[0] ?? '', Object.fromEntries(patterns) as Term] as const;
    }),
);
