import type { Holder } from '../../../shared/access/holder.ts';
import type { Language } from '../../../shared/wording.ts';
import { memoryCollections } from '../../vendors/kit/collection.ts';
import type { NewAbsenceType } from '../../vendors/personio/absence-types.ts';
import { createPersonioSimulator } from '../../vendors/personio/simulator.ts';
import type { ConsoleHarness } from './console-harness.ts';
import { createConsoleHarness, csrfOf } from './console-harness.ts';

export const verlag = 'verlag-absences';
export const typesPath = `/connections/${verlag}/types`;
export const hanne: Holder = { kind: 'customer', connection: verlag, name: 'Hanne' };

const first: NewAbsenceType[] = [
  { name: 'Urlaub', unit: 'DAY' },
  { name: 'Krank', unit: 'DAY' },
  { name: 'Arzttermin', unit: 'HOUR' },
];

export function verlagEntry(settings: object = {}, changes: object = {}) {
  return {
    ...{ id: verlag, connector: 'personio-hq', status: 'active' },
    settings: { startDate: '2026-01-01', mapping: { Vacation: 'Urlaub', SickLeave: 'Krank' }, ...settings },
    vendors: {
      personio: { clientId: 'personio-client', clientSecret: 'personio-secret' },
      hq: { token: 'hq-token' },
    },
    ...changes,
  };
}

interface Given {
  types?: NewAbsenceType[];
  settings?: object;
  changes?: object;
}

interface Opened extends Given {
  language?: Language;
}

/** Adds a publisher whose absences come from Personio, to whatever else there is. */
export async function addVerlag(
  { operator, now, add }: Pick<ConsoleHarness, 'operator' | 'now' | 'add'>,
  { types = first, settings, changes }: Given = {},
) {
  const world = {
    now,
    random: () => 0.5,
    send: async () => new Response(),
    collections: memoryCollections(),
  };
  const personio = createPersonioSimulator(world);
  for (const type of types) personio.person.createAbsenceType(type);
  const others = operator.fetch;
  operator.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.url.includes('personio.de')) return personio.fetch(request);
    return others ? others(request) : new Response(null, { status: 502 });
  };
  await add(verlagEntry(settings, changes));
  return personio;
}

/** The console with a publisher whose absences come from Personio, and Hanne signed in who works there. */
export async function openTypes({ language = 'en', ...given }: Opened = {}) {
  const harness = await createConsoleHarness();
  const { operator, ask } = harness;
  const personio = await addVerlag(harness, given);
  const cookie = await harness.signIn(hanne, { language });
  const show = async (path = typesPath, asked = cookie) => (await ask(path, { cookie: asked })).text();
  /** Fills in the form of a page as somebody who chooses does, and sends it. */
  const save = async (page: string, choices: Record<string, string>, asked = cookie) => {
    const response = await ask(typesPath, {
      cookie: asked,
      form: { ...formOf(page), ...chosenIn(page, choices) },
    });
    return { status: response.status, page: await response.text() };
  };
  const mapping = async () => (await operator.connections.get(verlag))?.settings['mapping'];
  const history = () => operator.history.list(verlag, 10);
  return { ...harness, personio, cookie, show, save, mapping, history };
}

export type TypesHarness = Awaited<ReturnType<typeof openTypes>>;

/** Every row of a page: its name and what is chosen. */
export function rowsOf(page: string): Record<string, string> {
  const fields = formOf(page);
  const names = Object.entries(fields).filter(([field]) => field.startsWith('type-'));
  return Object.fromEntries(
    names.map(([field, name]) => [name, fields[field.replace('type', 'becomes')] ?? '']),
  );
}

/** What a browser would send of the page's form as it stands. */
export function formOf(page: string): Record<string, string> {
  const hidden = [
    ...page.matchAll(/type="hidden"\s+name="((?:type|becomes|version)[^"]*)"\s+value="([^"]*)"/g),
  ];
  const selects = [...page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)];
  return {
    csrf: csrfOf(page),
    ...Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)])),
    ...Object.fromEntries(
      selects.map(([, name = '', options = '']) => [
        name,
        /value="([^"]*)" selected/.exec(options)?.[1] ?? '',
      ]),
    ),
  };
}

function chosenIn(page: string, choices: Record<string, string>): Record<string, string> {
  const fields = Object.entries(formOf(page));
  return Object.fromEntries(
    Object.entries(choices).map(([name, value]) => {
      const [field = ''] = fields.find(([key, text]) => key.startsWith('type-') && text === name) ?? [];
      if (field === '') throw new Error(`the page has no type ${name}`);
      return [field.replace('type', 'becomes'), value];
    }),
  );
}

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}
