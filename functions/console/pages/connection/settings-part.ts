import { html } from 'hono/html';
import type { Connection } from '../../../../shared/connections/connection.ts';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import { findConnector } from '../../../ops/access/find-connection.ts';
import type { Operator } from '../../../ops/operator.ts';
import type { Markup } from '../../page/markup.ts';
import { dayText } from '../../page/moment.ts';
import { languageNames } from '../../page/words.ts';
import { words } from './words.ts';

/** As they are stored, by the names people have for them; what is absent has its default. */
export function settingsPart(
  connection: Connection,
  operator: Pick<Operator, 'connectors' | 'language'>,
): Markup {
  const { language } = operator;
  const rows = [...ownRows(connection, operator), ...notifyRows(connection, language)];
  return html`<details data-key="settings">
    <summary>${say(words.settings, {}, language)}</summary>
    ${
      rows.length === 0
        ? html`<p class="quiet">${say(words.onlyDefaults, {}, language)}</p>`
        : html`<dl>
            ${rows.map(
              ([name, value]) =>
                html`<dt>${name}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
  </details>`;
}

type Row = [name: string, value: string];

function ownRows(
  { connector, settings }: Connection,
  operator: Pick<Operator, 'connectors' | 'language'>,
): Row[] {
  const { language } = operator;
  const { settingWords } = findConnector(connector, operator);
  return Object.entries(settings).map(([name, value]): Row => {
    const wording = settingWords[name];
    return [wording ? say(wording, {}, language) : name, valueText(value, language)];
  });
}

function notifyRows({ notify }: Connection, language: Language): Row[] {
  if (!notify) return [];
  const { email, contact } = notify;
  return [
    [say(words.notifiedAt, {}, language), valueText(email, language)],
    [say(words.notifiedIn, {}, language), languageNames[notify.language]],
    ...(contact === undefined ? [] : [[say(words.turnTo, {}, language), contact] satisfies Row]),
  ];
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function valueText(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return say(value ? words.yes : words.never, {}, language);
  if (typeof value === 'string') return day.test(value) ? dayText(value, language) : value;
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Array.isArray(value)
    ? value.map((each) => valueText(each, language))
    : Object.entries(value).map(([name, each]) => `${name}: ${valueText(each, language)}`);
  return parts.join(', ') || say(words.noneOfThem, {}, language);
}
