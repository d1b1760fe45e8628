import { readFileSync } from 'node:fs';
import { Refusal } from '../output/report.ts';

const STANDARD_INPUT = 0;

/**
 * Reads a JSON file of a list, or standard input for `-`; an empty one holds nothing. The parser's own message would
 * quote credentials.
 */
export function readJson(path: string): unknown {
  const text = readText(path);
  if (text.trim() === '') return [];
  try {
    const content: unknown = JSON.parse(text);
    return content;
  } catch (error) {
    const place = /line \d+ column \d+|position \d+/.exec(String(error))?.[0];
    throw new Refusal(`${path} is not valid JSON${place ? ` (${place})` : ''}.`);
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path === '-' ? STANDARD_INPUT : path, 'utf8');
  } catch {
    throw new Refusal(`The file ${path} cannot be read.`);
  }
}
