import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { Markup } from '../../page/markup.ts';
import { words } from './words.ts';

/** As they are stored, by the names of the connection file; what is absent has its default. */
export function settingsPart({ settings, notify }: Connection, language: Language): Markup {
  const rows = Object.entries({ ...settings, ...(notify && { notify }) });
  return html`<details data-key="settings">
    <summary>${say(words.settings, {}, language)}</summary>
    ${
      rows.length === 0
        ? html`<p class="quiet">${say(words.onlyDefaults, {}, language)}</p>`
        : html`<dl>
            ${rows.map(
              ([name, value]) =>
                html`<dt><code>${name}</code></dt>
                  <dd>${typeof value === 'string' ? value : JSON.stringify(value)}</dd>`,
            )}
          </dl>`
    }
  </details>`;
}
