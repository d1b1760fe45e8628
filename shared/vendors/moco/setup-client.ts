import * as z from 'zod';
import type { VendorHttp } from '../../http/vendor-http.ts';
import { pages } from './paging.ts';
import type { MocoWebHook } from './records.ts';
import { mocoFieldDefinition, mocoWebHook } from './records.ts';

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
    enableWebHook: async (id: number): Promise<void> => {
      await http.call({ method: 'PUT', path: `account/web_hooks/${id}/enable` }, z.unknown());
    },
    deleteWebHook: async (id: number): Promise<void> => {
      await http.find({ method: 'DELETE', path: `account/web_hooks/${id}` }, z.unknown());
    },
  };
}
