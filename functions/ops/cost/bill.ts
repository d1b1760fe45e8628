import prices from '../../../infra/prices.json' with { type: 'json' };

export type Prices = typeof prices;
export { prices };

/** What AWS bills, counted. */
export interface Counted {
  writeUnits: number;
  readUnits: number;
  sqsRequests: number;
  lambdaRequests: number;
  gigabyteSeconds: number;
  logBytes: number;
  secretCalls: number;
}

const BYTES_PER_GIGABYTE = 1e9;

/** Dollars of what was counted, each by what it is for. */
export function billOf(
  counted: Counted,
): Record<'table' | 'queues' | 'functions' | 'logs' | 'secrets', number> {
  return {
    table: counted.writeUnits * prices.writeUnit + counted.readUnits * prices.readUnit,
    queues: counted.sqsRequests * prices.sqsRequest,
    functions:
      counted.lambdaRequests * prices.lambdaRequest + counted.gigabyteSeconds * prices.lambdaGigabyteSecond,
    logs: (counted.logBytes / BYTES_PER_GIGABYTE) * prices.logGigabyte,
    secrets: counted.secretCalls * prices.secretCall,
  };
}

export function totalOf(bill: Record<string, number>): number {
  return Object.values(bill).reduce((sum, each) => sum + each, 0);
}
