import { html } from 'hono/html';
import { vendorNames } from '../../../shared/vendor.ts';
import type { Language } from '../../../shared/wording.ts';
import { say } from '../../../shared/wording.ts';
import type { RecordPage } from '../../ops/records/record-pages.ts';
import type { Markup } from './markup.ts';
import { words } from './words.ts';

/** Into the systems, for whoever wants to see or correct a record there. */
export function vendorLinks(pages: readonly RecordPage[], language: Language): Markup {
  return html`${pages.map(
    ({ vendor, address }) =>
      html`<a href="${address}" rel="noreferrer"
        >${say(words.openIn, { vendor: vendorNames[vendor] }, language)}</a
      > `,
  )}`;
}
