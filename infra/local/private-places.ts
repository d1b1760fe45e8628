import { chmodSync, closeSync, fchmodSync, fstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { Refusal } from '../../functions/ops/output/report.ts';
import { PORTS_FILE } from './ports.ts';

interface Places {
  data?: string | undefined;
  record?: string | undefined;
  log?: string | undefined;
}

/** Makes what a suite writes to, for its owner only: all of it holds keys or people's data. */
export function preparePlaces({ data, record, log }: Places): void {
  if (data !== undefined) orRefuse(data, () => prepareDirectory(data));
  for (const file of [record, log]) if (file !== undefined) orRefuse(file, () => prepareFile(file));
}

function prepareDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const names = readdirSync(path);
  // Another's directory keeps its rights; what is written there is closed by itself.
  if (names.length === 0 || names.includes(PORTS_FILE)) chmodSync(path, 0o700);
}

function prepareFile(path: string): void {
  const file = openSync(path, 'a', 0o600);
  if (fstatSync(file).isFile()) fchmodSync(file, 0o600);
  closeSync(file);
}

function orRefuse(path: string, prepare: () => void): void {
  try {
    prepare();
  } catch {
    throw new Refusal(`${path} cannot be written. Name another place.`);
  }
}
