import { html } from 'hono/html';
import type { Vendor } from '../../../../shared/vendor.ts';
import { say } from '../../../../shared/wording.ts';
import type { SignInAttempt } from '../../../ops/authorize/finish-sign-in.ts';
import { csrfField } from '../../page/csrf-field.ts';
import type { Markup } from '../../page/markup.ts';
import type { Controls } from '../connection/controls.ts';
import { outcomeNote } from './form.ts';
import type { Said } from './outcome.ts';
import { signInWords } from './words.ts';

/** A sign-in that was begun on this page and is not finished. */
export interface PendingSignIn extends SignInAttempt {
  vendor: Vendor;
  /** Where the admin signs in. */
  url: string;
}

export interface SignInPart {
  vendor: Vendor;
  said: Said | undefined;
  pending: PendingSignIn | undefined;
}

/** A link leads to the vendor, as forms may only be sent here. */
export function signInPart({ vendor, said, pending }: SignInPart, controls: Controls): Markup {
  const { language } = controls;
  const action = `/connections/${controls.connection.id}/keys/${vendor}`;
  return html`<p>${say(signInWords.about, { vendor }, language)}</p>
    ${said && outcomeNote(said, `${vendor}-said`)} ${pending && steps(pending, action, controls)}
    <form method="post" action="${action}/sign-in">
      ${csrfField(controls.csrf)}
      <button class="${pending ? 'plain' : ''}">
        ${say(pending ? signInWords.beginAnew : signInWords.begin, {}, language)}
      </button>
    </form>`;
}

function steps(
  { vendor, url, state, verifier = '' }: PendingSignIn,
  action: string,
  { csrf, language }: Controls,
): Markup {
  return html`<ol>
    <li>
      <a href="${url}" target="_blank" rel="noopener noreferrer"
        >${say(signInWords.there, { vendor }, language)}</a
      >
    </li>
    <li>
      ${say(signInWords.comeBack, {}, language)}
      <form method="post" action="${action}/signed-in">
        ${csrfField(csrf)}
        <input type="hidden" name="state" value="${state}" />
        <input type="hidden" name="verifier" value="${verifier}" />
        <button>${say(signInWords.finish, {}, language)}</button>
      </form>
    </li>
  </ol>`;
}
