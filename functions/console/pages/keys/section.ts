import { html } from 'hono/html';
import { keyRenewals } from '../../../../shared/key-renewals.ts';
import type { ConnectionSecret } from '../../../../shared/secrets/connection-secret.ts';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { KeyField, VendorDefinition } from '../../../../shared/vendors/define-vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { isOfKeys } from '../../../ops/connections/pause-state.ts';
import { endOfStored, usedFields } from '../../../ops/connections/key-fields.ts';
import type { Markup } from '../../page/markup.ts';
import { momentText } from '../../page/moment.ts';
import type { Controls } from '../connection/controls.ts';
import { keyForm } from './form.ts';
import type { Said } from './outcome.ts';
import type { PendingSignIn } from './sign-in-part.ts';
import { signInPart } from './sign-in-part.ts';
import { words } from './words.ts';

type Access = ConnectionSecret['vendors'][string];

export interface ShownVendor {
  vendor: VendorDefinition;
  access: Access;
  /** Ends of the keys with which it signs its webhooks; absent where it does not. */
  signatureEnds: readonly string[] | undefined;
  said: Said | undefined;
  pending: PendingSignIn | undefined;
}

/** One vendor: what is stored, where a new one is made, and the forms that take it. */
export function vendorSection(shown: ShownVendor, controls: Controls): Markup {
  const { id } = shown.vendor;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}">${vendorNames[id]}</h2>
    ${refusedPart(shown.vendor, controls)} ${keysPart(shown, controls)}
    ${shown.signatureEnds ? signaturePart(shown, controls) : ''}
  </section>`;
}

/** Which of several vendors it is that keeps the connection from running. */
function refusedPart({ id }: VendorDefinition, { connection: { paused }, language }: Controls): Markup | '' {
  if (!paused || !isOfKeys(paused) || paused.details['vendor'] !== id) return '';
  const since = momentText(paused.at, language);
  return html`<p class="bad">${say(words.refusedSince, { vendor: id, since }, language)}</p>`;
}

function keysPart({ vendor, access, said, pending }: ShownVendor, controls: Controls): Markup {
  const { language } = controls;
  const fields = usedFields(vendor, access);
  const saidOfKeys = said?.form === 'keys' ? said : undefined;
  if (fields.length === 0) return signInPart({ vendor: vendor.id, said: saidOfKeys, pending }, controls);
  const inputs = fields.map((field) => ({ ...field, hint: storedText(access, field, language) }));
  const details = { vendor: vendor.id, renewal: say(keyRenewals[vendor.id], {}, language) };
  return html`<p>${say(words.where, details, language)}</p>
    ${keyForm({ id: vendor.id, part: vendor.id, inputs, said: saidOfKeys }, controls)}`;
}

function storedText(access: Access, field: KeyField, language: Language): string {
  const end = endOfStored(access, field);
  if (end === undefined) return say(words.notStored, {}, language);
  return end === '' ? say(words.stored, {}, language) : say(words.storedEnd, { end: `…${end}` }, language);
}

function signaturePart({ vendor, signatureEnds = [], said }: ShownVendor, controls: Controls): Markup {
  const { language } = controls;
  const ends = signatureEnds.map((end) => `…${end}`).join(', ');
  const hint =
    ends === '' ? say(words.notStored, {}, language) : say(words.signatureEnds, { ends }, language);
  const saidOfKey = said?.form === 'signature' ? said : undefined;
  const inputs = [{ name: 'key', label: words.signature, hint }];
  return html`<h3 id="${vendor.id}-signature">${say(words.signature, {}, language)}</h3>
    <p>${say(words.signatureWhere, { vendor: vendor.id }, language)}</p>
    ${keyForm({ id: `${vendor.id}-signature`, part: `${vendor.id}/signature`, inputs, said: saidOfKey }, controls)}`;
}
