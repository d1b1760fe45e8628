import type { FaultRule } from '../vendors/kit/faults.ts';
import type { Delivery } from '../vendors/kit/outbox.ts';

/** A simulated vendor, reached over its control doors only. */
export interface Vendor<State> {
  /** As a connection file wants it. */
  baseUrl: string;
  /** What somebody does in the vendor's own screens. */
  person<T>(action: string, ...args: readonly unknown[]): Promise<T>;
  state(): Promise<State>;
  calls(): Promise<Record<string, number>>;
  fault(rule: FaultRule): Promise<void>;
  clearFaults(): Promise<void>;
  outbox(): Promise<Delivery[]>;
}

export function openVendor<State>(baseUrl: string): Vendor<State> {
  const ask = async (method: string, section: string, content?: unknown) => {
    const body = content === undefined ? {} : { body: JSON.stringify(content) };
    const response = await fetch(new URL(`/_sim/${section}`, baseUrl), { method, ...body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${section}: ${response.status} ${text}`);
    return text;
  };
  const read = async <T>(section: string) => JSON.parse(await ask('GET', section)) as T;
  return {
    baseUrl,
    person: async <T>(action: string, ...args: readonly unknown[]) =>
      JSON.parse(await ask('POST', `person/${action}`, args)) as T,
    state: () => read<State>('state'),
    calls: () => read('calls'),
    fault: async (rule) => void (await ask('POST', 'faults', rule)),
    clearFaults: async () => void (await ask('DELETE', 'faults')),
    outbox: () => read('outbox'),
  };
}
