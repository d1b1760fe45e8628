import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import type { ClientOptions } from '../../http/client-options.ts';
import { createVendorHttp } from '../../http/vendor-http.ts';
import type { OAuthGrant } from '../../sign-in/oauth-grant.ts';
import { absenceCalls } from './absence-calls.ts';
import type { AworkAccess } from './access.ts';
import type { TokenStore } from '../../secrets/token-store.ts';
import { renewRefused } from '../../sign-in/renew-refused.ts';
import { createAworkAuthorize } from './authorize.ts';
import { aworkErrorDialect } from './error-dialect.ts';
import { isGuid } from './guid.ts';
import { pagesOf } from './paging.ts';
import { projectCalls } from './project-calls.ts';
import type {
  AworkPermissions,
  AworkTimeEntry,
  AworkUser,
  AworkWebhook,
  AworkWebhookLog,
} from './records.ts';
import {
  aworkMe,
  aworkPermissions,
  aworkTimeEntry,
  aworkTypeOfWork,
  aworkUser,
  aworkWebhook,
  aworkWebhookLog,
} from './records.ts';
import { taskCalls } from './task-calls.ts';
import { quoted } from './quoted.ts';

export interface WebhookFields {
  name: string;
  uri: string;
  /** Event names, sent as one comma-separated text. */
  events: readonly string[];
  /** `Name=value`, sent back with every webhook. */
  header: string;
}

export type AworkClient = ReturnType<typeof createAworkClient>;

export interface AworkClientOptions extends ClientOptions {
  tokens: TokenStore<OAuthGrant>;
}

/** awork API v1. Documentation: https://developers.awork.com/api, one page per resource. */
export function createAworkClient(access: AworkAccess, { tokens, ...options }: AworkClientOptions) {
  const { now, fetch: send } = options;
  const authorize = createAworkAuthorize({ access, tokens, now, ...(send && { fetch: send }) });
  // awork also answers 401 when one right is missing; the own identity needs none (/api/users).
  const isKnown = () => http.isAccepted({ method: 'GET', path: 'users/me' });
  const credentialsWork = async () => {
    if (await isKnown()) return true;
    if (!access.oauth) return false;
    return renewRefused('awork', () => authorize(true), isKnown);
  };
  const http = createVendorHttp({
    ...options,
    vendor: 'awork',
    baseUrl: access.baseUrl,
    authorize: () => authorize(),
    dialect: { ...aworkErrorDialect, credentialsWork },
  });
  return {
    ...projectCalls(http),
    ...taskCalls(http),
    ...timeCalls(http),
    ...absenceCalls(http),
    ...webhookCalls(http),
    /** https://developers.awork.com/permissions; undefined where awork does not tell. */
    permissions: async (): Promise<AworkPermissions | undefined> =>
      (await http.call({ method: 'GET', path: 'me/permissions' }, aworkPermissions)).body.userPermission ??
      undefined,
    me: async () => (await http.call({ method: 'GET', path: 'users/me' }, aworkMe)).body,
    /** With archived people, because entries of leavers still name them. */
    users: (): Promise<AworkUser[]> =>
      Array.fromAsync(
        pagesOf(http, { method: 'GET', path: 'users', query: { showArchived: true } }, aworkUser),
      ),
  };
}

export interface TimeEntryQuery {
  /** ISO instant; entries changed since, oldest change first. */
  updatedSince?: string;
  /** `YYYY-MM-DD`, inclusive, local days of the entries. */
  fromDay?: string;
  toDay?: string;
  userId?: string;
  projectId?: string;
  /** A part of what people wrote, in whatever case. */
  note?: string;
}

/** https://developers.awork.com/api/timetracking */
function timeCalls(http: VendorHttp) {
  return {
    /** Other ids than GUIDs are refused as invalid rather than not found. */
    timeEntry: async (id: string): Promise<AworkTimeEntry | undefined> =>
      isGuid(id) ? http.find({ method: 'GET', path: `timeentries/${id}` }, aworkTimeEntry) : undefined,
    /** Version 2 sets `endDate` on finished entries only. https://developers.awork.com/api/v2/timetracking */
    isTimeEntryFinished: async (id: string): Promise<boolean> => {
      const schema = z.object({ endDate: z.string().nullish() });
      const entry = await http.find({ method: 'GET', path: `../v2/timeentries/${id}` }, schema);
      return Boolean(entry?.endDate);
    },
    timeEntries(query: TimeEntryQuery): AsyncIterable<AworkTimeEntry> {
      const filterby = timeEntryFilter(query);
      const orderby = 'updatedOn asc,id asc';
      return pagesOf(
        http,
        { method: 'GET', path: 'timeentries', query: { orderby, ...(filterby && { filterby }) } },
        aworkTimeEntry,
      );
    },
    typesOfWork: () => Array.fromAsync(pagesOf(http, { method: 'GET', path: 'typeofwork' }, aworkTypeOfWork)),
  };
}

/** https://developers.awork.com/filtering: typed literals need their prefix, date-times carry no zone. */
function timeEntryFilter(query: TimeEntryQuery): string {
  const { updatedSince, fromDay, toDay, userId, projectId, note } = query;
  const instant = (iso: string) => `datetime'${iso.replace(/(\.\d+)?Z?$/, '')}'`;
  return [
    updatedSince && `updatedOn ge ${instant(updatedSince)}`,
    fromDay && `startDateLocal ge ${instant(`${fromDay}T00:00:00`)}`,
    toDay && `startDateLocal le ${instant(`${toDay}T23:59:59`)}`,
    userId && `userId eq guid'${userId}'`,
    projectId && `projectId eq guid'${projectId}'`,
    note && `substringof(${quoted(note.toLowerCase())},tolower(note))`,
  ]
    .filter(Boolean)
    .join(' and ');
}

/** https://developers.awork.com/webhooks */
function webhookCalls(http: VendorHttp) {
  const body = ({ name, uri, events, header }: WebhookFields) => ({
    name,
    uri,
    events: events.join(','),
    isActive: true,
    authenticationType: 'header',
    authentication: header,
    onlyTriggerForMainEntityChanges: true,
  });
  return {
    webhooks: (): Promise<AworkWebhook[]> =>
      Array.fromAsync(pagesOf(http, { method: 'GET', path: 'webhooks' }, aworkWebhook)),
    createWebhook: async (fields: WebhookFields): Promise<AworkWebhook> =>
      (await http.call({ method: 'POST', path: 'webhooks', json: body(fields) }, aworkWebhook)).body,
    updateWebhook: async (id: string, fields: WebhookFields): Promise<AworkWebhook> =>
      (await http.call({ method: 'PUT', path: `webhooks/${id}`, json: body(fields) }, aworkWebhook)).body,
    deleteWebhook: async (id: string): Promise<void> => {
      await http.find({ method: 'DELETE', path: `webhooks/${id}` }, z.unknown());
    },
    webhookLogs: (id: string): Promise<AworkWebhookLog[]> =>
      Array.fromAsync(pagesOf(http, { method: 'GET', path: `webhooks/${id}/logs` }, aworkWebhookLog)),
  };
}
