'use server';

import { siteUrl } from '@/app/address';
import { staffAction } from '@/app/admin/_http/staff-action';
import { tx } from '@/db/client';
import { STYLE_PATH, stylePath } from '@/domain/addresses/staff-address';
import { refuseUnseen } from '@/domain/forms/seen';
import { discardStyle, draftStyle, publishStyle, putLogo } from '@/domain/house-style/changes';
import { footerReader, readSocial } from '@/domain/house-style/footer-form';
import { shownFooter, shownLook, withFooter } from '@/domain/house-style/house-style';
import {
  readLook,
  readNameShown,
  readPreset,
  readSeenStyle,
} from '@/domain/house-style/house-style-form';
import { withoutLogo } from '@/domain/house-style/logo';
import { withPreset } from '@/domain/house-style/presets';
import { readLogoPlace, readUploadedLogo } from '@/domain/house-style/uploaded-logo';
import { endedDeletions } from '@/domain/media-store/kept-queries';

/** Changes colours and type of the draft. */
export const saveLook = staffAction({
  action: 'site.change',
  parse: readLook,
  run: async (staff, { was, ...look }, now) => {
    await tx((write) =>
      draftStyle(
        write,
        staff,
        (style) => {
          refuseUnseen(was, shownLook(style));
          return { ...style, ...look };
        },
        now,
      ),
    );
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

/** Fills colours and type of a built-in style into the draft. */
export const fillIn = staffAction({
  action: 'site.change',
  parse: readPreset,
  run: async (staff, { preset }, now) => {
    await tx((write) => draftStyle(write, staff, (style) => withPreset(style, preset), now));
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

/** Takes in a logo, in place of the one for the same pages. */
export const uploadLogo = staffAction({
  action: 'site.change',
  parse: async (form) => {
    const before = await endedDeletions();
    const read = await readUploadedLogo(form);
    return read.ok ? { ok: true, value: { logo: read.value, before } } : read;
  },
  run: async (staff, { logo, before }, now) => {
    await tx((write) => putLogo(write, staff, logo, now, before));
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

export const removeLogo = staffAction({
  action: 'site.change',
  parse: readLogoPlace,
  run: async (staff, { place }, now) => {
    await tx((write) =>
      draftStyle(
        write,
        staff,
        (style) => ({ ...style, logos: withoutLogo(style.logos, place) }),
        now,
      ),
    );
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

/** Shows or hides the name of the site beside the logo. */
export const saveName = staffAction({
  action: 'site.change',
  parse: readNameShown,
  run: async (staff, { showsName }, now) => {
    await tx((write) => draftStyle(write, staff, (style) => ({ ...style, showsName }), now));
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

/** Changes the footer of a language in the draft. */
export const saveFooter = staffAction({
  action: 'site.change',
  parse: (form) => footerReader(siteUrl())(form),
  run: async (staff, { was, language, footer }, now) => {
    await tx((write) =>
      draftStyle(
        write,
        staff,
        (style) => {
          refuseUnseen(was, shownFooter(style, language));
          return withFooter(style, language, footer);
        },
        now,
      ),
    );
    return { done: 'houseStyle.done.draftSaved', to: stylePath({ language }) };
  },
});

/** Changes the links to social media in the draft. */
export const saveSocial = staffAction({
  action: 'site.change',
  parse: readSocial,
  run: async (staff, { was, social }, now) => {
    await tx((write) =>
      draftStyle(
        write,
        staff,
        (style) => {
          refuseUnseen(was, style.social);
          return { ...style, social };
        },
        now,
      ),
    );
    return { done: 'houseStyle.done.draftSaved', to: STYLE_PATH };
  },
});

export const publishDraft = staffAction({
  action: 'site.change',
  parse: readSeenStyle,
  run: async (staff, seen, now) => {
    await tx((write) => publishStyle(write, staff, seen, now));
    return { done: 'houseStyle.done.published', to: STYLE_PATH };
  },
});

export const discardDraft = staffAction({
  action: 'site.change',
  parse: readSeenStyle,
  run: async (staff, seen, now) => {
    await tx((write) => discardStyle(write, staff, seen, now));
    return { done: 'houseStyle.done.discarded', to: STYLE_PATH };
  },
});
