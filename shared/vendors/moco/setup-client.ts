import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { commonReasons } from '../../common-reasons.ts';
import { Failure } from '../../failure.ts';
import { pages } from './paging.ts';
import type { MocoWebHook } from './records.ts';
import { mocoFieldDefinition, mocoRole, mocoWebHook } from './records.ts';

export interface FieldDefinition {
  name: string;
  kind: 'Boolean' | 'Link' | 'Select' | 'String';
  entity: 'Project';
  defaults?: readonly string[];
}

/** Calls that `setup` and the hook watch need: sections account/custom_properties and account/web_hooks. */
export function createMocoSetup(http: VendorHttp) {
  const list = <T>(path: string, schema: z.ZodType<T[]>) => Array.fromAsync(pages(http, path, schema));
  return {
    checkKey: async (): Promise<void> => {
      await http.call({ method: 'GET', path: 'session' }, z.unknown());
    },
    /** The user whose key it is; of an account key it is not documented, so there may be none. */
    keyOwner: async (): Promise<number | undefined> =>
      (await http.call({ method: 'GET', path: 'session' }, z.object({ id: z.int().nullish() }).nullish()))
        .body?.id ?? undefined,
    roles: () => list('users/roles', z.array(mocoRole)),
    /** sections/profile answers the user that the key stands in for, and so reads no more than a name. */
    mayActFor: async (userId: number): Promise<boolean> => {
      const headers = { 'x-impersonate-user-id': String(userId) };
      try {
        const profile = await http.find(
          { method: 'GET', path: 'profile', headers },
          z.object({ id: z.int() }),
        );
        return profile?.id === userId;
      } catch (error) {
        if (isRefusal(error)) return false;
        throw error;
      }
    },
    projectFields: () => list('account/custom_properties', z.array(mocoFieldDefinition)),
    createField: async (field: FieldDefinition): Promise<void> => {
      await http.call(
        { method: 'POST', path: 'account/custom_properties', json: field },
        mocoFieldDefinition,
      );
    },
    setFieldOptions: async (id: number, defaults: readonly string[]): Promise<void> => {
      await http.call(
        { method: 'PUT', path: `account/custom_properties/${id}`, json: { defaults } },
        mocoFieldDefinition,
      );
    },
    webHooks: (): Promise<MocoWebHook[]> => list('account/web_hooks', z.array(mocoWebHook)),
    createWebHook: async (webHook: { target: string; event: string; hook: string }): Promise<MocoWebHook> =>
      (await http.call({ method: 'POST', path: 'account/web_hooks', json: webHook }, mocoWebHook)).body,
    /** Writes what is there already, so that nothing changes: whether the key may write shows in nothing else. */
    keepWebHook: async ({ id, hook }: Pick<MocoWebHook, 'id' | 'hook'>): Promise<void> => {
      await http.call({ method: 'PUT', path: `account/web_hooks/${id}`, json: { hook } }, z.unknown());
    },
    enableWebHook: async (id: number): Promise<void> => {
      await http.call({ method: 'PUT', path: `account/web_hooks/${id}/enable` }, z.unknown());
    },
    deleteWebHook: async (id: number): Promise<void> => {
      await http.find({ method: 'DELETE', path: `account/web_hooks/${id}` }, z.unknown());
    },
  };
}

function isRefusal(error: unknown): boolean {
  const refusals: readonly string[] = [
    commonReasons['access-denied'].code,
    commonReasons['vendor-refused'].code,
  ];
  return error instanceof Failure && refusals.includes(error.reason.code);
}
