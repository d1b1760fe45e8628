import { html } from 'hono/html';
import type { Holder } from '../../../shared/access/holder.ts';
import type { Language } from '../../../shared/wording.ts';
import { languages, say } from '../../../shared/wording.ts';
import { assets } from './assets.ts';
import { csrfField } from './csrf-field.ts';
import type { Markup } from './markup.ts';
import { languageNames, words } from './words.ts';

/** `lang` of the page; Norwegian texts are bokmål. */
const tags = { en: 'en', de: 'de', no: 'nb' } as const;
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Ccircle cx='5' cy='9' r='4' fill='%230b5c8a'/%3E%3Ccircle cx='11' cy='9' r='4' fill='%237cc4ee'/%3E%3C/svg%3E";

export interface PageParts {
  title: string;
  body: Markup;
  language: Language;
  /** Absent where nobody is signed in. */
  signedIn?: { session: Holder; csrf: string; path: string; liveUrl?: string | undefined };
  /** How often the page looks whether it has changed; never where absent. */
  liveSeconds?: number | undefined;
}

export function layout({ title, body, language, signedIn, liveSeconds }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="${tags[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} – Tandem</title>
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="${assets.style.path}" />
        <script src="${assets.script.path}" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">${say(words.skip, {}, language)}</a>
        <header class="bar">
          <span class="name">Tandem</span>
          ${signedIn && bar(signedIn, language)}
        </header>
        <main id="content" tabindex="-1" data-live-seconds="${liveSeconds ?? ''}">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;
}

function bar(
  { session, csrf, path, liveUrl }: NonNullable<PageParts['signedIn']>,
  language: Language,
): Markup {
  return html`<nav aria-label="${say(words.navigation, {}, language)}">
      <ul>
        <li>${homeLink(session, language)}</li>
        ${liveUrl && html`<li><a href="${liveUrl}">${say(words.live, {}, language)}</a></li>`}
      </ul>
    </nav>
    ${languageForm(csrf, path, language)}
    <form method="post" action="/sign-out">
      ${csrfField(csrf)}
      <span class="quiet">${say(words.signedIn, { name: session.name }, language)}</span>
      <button class="plain small">${say(words.signOut, {}, language)}</button>
    </form>`;
}

function homeLink(session: Holder, language: Language): Markup {
  return session.kind === 'operator'
    ? html`<a href="/">${say(words.connections, {}, language)}</a>`
    : html`<a href="/connections/${session.connection}">${say(words.overview, {}, language)}</a>`;
}

function languageForm(csrf: string, path: string, language: Language): Markup {
  return html`<form method="post" action="/language" aria-label="${say(words.language, {}, language)}">
    ${csrfField(csrf)}
    <input type="hidden" name="back" value="${path}" />
    ${languages.map(
      (each) =>
        html`<button
          class="plain small"
          name="language"
          value="${each}"
          lang="${tags[each]}"
          aria-pressed="${String(each === language)}"
        >
          ${languageNames[each]}
        </button>`,
    )}
  </form>`;
}
