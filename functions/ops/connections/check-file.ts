import * as z from 'zod';
import { isAllowedBaseUrl } from '../../../shared/http/base-url.ts';
import type { Operator } from '../operator.ts';
import type { ConnectionEntry } from './file-schema.ts';
import { connectionEntry, entrySchema, unnamedEntry } from './file-schema.ts';
import { whatBelongs } from './what-belongs.ts';

type Known = Pick<Operator, 'connectors' | 'allowedBaseUrls'>;

export type FileCheck = { ok: true; entries: ConnectionEntry[] } | { ok: false; problems: string[] };

/** Checks a connection file as a whole and names every problem with its path. */
export function checkFile(content: unknown, known: Known): FileCheck {
  if (!Array.isArray(content) || content.length === 0) return { ok: false, problems: [whatBelongs(known)] };
  const entries: unknown[] = content;
  const checks = entries.map((entry, index) => checkEntry(entry, `[${index}]`, known));
  const problems = [...checks.flatMap((check) => check.problems), ...duplicates(entries)];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, entries: checks.flatMap(({ entry }) => entry ?? []) };
}

interface EntryCheck {
  problems: string[];
  entry?: ConnectionEntry;
}

function checkEntry(entry: unknown, at: string, known: Known): EntryCheck {
  const { data: named } = z.object({ connector: z.string() }).safeParse(entry);
  const connector = known.connectors.find(({ id }) => id === named?.connector);
  const checked = (connector ? entrySchema(connector) : unnamedEntry).safeParse(entry);
  const problems = [
    ...(connector ? [] : [`${at}.connector: ${sayUnknown(named?.connector, known)}`]),
    ...(checked.error?.issues ?? []).map((issue) => sayIssue(issue, at)),
    ...refusedAddresses(entry, at, known),
    ...refusedKeys(entry, at, known),
  ];
  return problems.length > 0 ? { problems } : { problems, entry: connectionEntry.parse(checked.data) };
}

function sayUnknown(connector: string | undefined, { connectors }: Known): string {
  const ids = connectors.map(({ id }) => id).join(', ');
  return connector === undefined
    ? `say which connector this is; there are: ${ids}`
    : `there is no "${connector}"; there are: ${ids}`;
}

function sayIssue({ path, message }: z.core.$ZodIssue, at: string): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${at}${steps.join('')}: ${message}`;
}

const addresses = z.object({ vendors: z.record(z.string(), z.unknown()) });
const address = z.object({ baseUrl: z.string() });

/** Looked at in the raw entry, so that these problems show together with all others. */
function refusedAddresses(entry: unknown, at: string, { connectors, allowedBaseUrls }: Known): string[] {
  const { data } = addresses.safeParse(entry);
  const vendors = connectors.flatMap((connector) => connector.vendors);
  return Object.entries(data?.vendors ?? {}).flatMap(([vendor, access]) => {
    const { data: given } = address.safeParse(access);
    const domain = vendors.find(({ id }) => id === vendor)?.domain ?? 'invalid';
    if (!given || isAllowedBaseUrl(given.baseUrl, domain, allowedBaseUrls)) return [];
    const problem = `${given.baseUrl} is not an https address of ${domain}; --allow-base-url takes it if you trust it`;
    return [`${at}.vendors.${vendor}.baseUrl: ${problem}`];
  });
}

const signed = z.object({ signatureKeys: z.array(z.string()) });

/** Their form is looked at only here: those that were stored before are taken as they are. */
function refusedKeys(entry: unknown, at: string, { connectors }: Known): string[] {
  const { data } = addresses.safeParse(entry);
  const vendors = connectors.flatMap((connector) => connector.vendors);
  return Object.entries(data?.vendors ?? {}).flatMap(([vendor, access]) => {
    const form = vendors.find(({ id }) => id === vendor)?.signatureKey;
    const keys = signed.safeParse(access).data?.signatureKeys ?? [];
    return keys.flatMap((key, index) => {
      const problem = form?.safeParse(key).error?.issues[0]?.message;
      return problem === undefined ? [] : [`${at}.vendors.${vendor}.signatureKeys[${index}]: ${problem}`];
    });
  });
}

function duplicates(entries: readonly unknown[]): string[] {
  const first = new Map<string, number>();
  return entries.flatMap((entry, index) => {
    const { data } = z.object({ id: z.string() }).safeParse(entry);
    if (!data) return [];
    const earlier = first.get(data.id);
    if (earlier === undefined) first.set(data.id, index);
    return earlier === undefined ? [] : [`[${index}].id: "${data.id}" is already the id of [${earlier}]`];
  });
}
