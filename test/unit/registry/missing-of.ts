import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commonReasons } from '../../../shared/common-reasons.ts';
import type { DirectionDefinition } from '../../../shared/direction-definition.ts';
import { worldNames } from '../../simulation/worlds.ts';
import { simulated } from '../../vendors/simulators.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** What a direction must have beside its code, and lacks; each as a sentence. */
export function missingOf(definition: DirectionDefinition): string[] {
  const { id, connector, source, target, reasons } = definition;
  const unit = `test/unit/${connector}/${id}`;
  const worlds: readonly string[] = worldNames;
  const simulators: readonly string[] = simulated;
  const features = featuresOf(id);
  return [
    ...lacks(existsSync(join(root, 'functions', connector, id, 'README.md')), 'its README'),
    ...lacks(testsBelow(unit).length > 0, `tests in ${unit}`),
    ...lacks(features.length > 0, `its features in docs/FEATURES.md, under a heading with \`${id}\``),
    ...features.flatMap(({ feature, scenario }) => [
      ...lacks(hasTestNamed(feature, `test/scenario/${connector}`), `a scenario named ${feature}`),
      ...lacks(
        existsSync(join(root, 'docs', scenario)),
        `the scenario that docs/FEATURES.md names for ${feature}`,
      ),
    ]),
    ...lacks(worlds.includes(connector), `a world of ${connector} in test/simulation/worlds.ts`),
    ...[source, target].flatMap((vendor) =>
      lacks(simulators.includes(vendor.id), `a simulator of ${vendor.id} in test/vendors/simulators.ts`),
    ),
    ...unreached(Object.keys(reasons)).map((code) => `a test that reaches the reason ${code}`),
  ];
}

/** Codes of common reasons that no test names. */
export function unreachedCommonReasons(): string[] {
  return unreached(Object.keys(commonReasons));
}

function lacks(isThere: boolean, what: string): string[] {
  return isThere ? [] : [what];
}

/** Rows of the section of the catalogue that names the direction: id, and the file that shows it. */
function featuresOf(direction: string): { feature: string; scenario: string }[] {
  const catalogue = readFileSync(join(root, 'docs/FEATURES.md'), 'utf8');
  const section = catalogue.split(/^## /m).find((text) => text.split('\n')[0]?.includes(`\`${direction}\``));
  const rows = [...(section ?? '').matchAll(/^\| ([A-Z]\d+) .*\]\(([^)]+)\) *\|$/gm)];
  return rows.map(([, feature = '', scenario = '']) => ({ feature, scenario }));
}

function testsBelow(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.test.ts')).map((file) => join(root, folder, file));
}

const texts = new Map<string, string>();
function textsBelow(folder: string): string {
  const known = texts.get(folder);
  if (known !== undefined) return known;
  const text = testsBelow(folder)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  texts.set(folder, text);
  return text;
}

function hasTestNamed(feature: string, folder: string): boolean {
  return new RegExp(`^\\s*(test\\S*\\(|\\[)?\\s*['\`"][^'\`"\n]*\\b${feature}\\b`, 'm').test(
    textsBelow(folder),
  );
}

/** A test that reaches a reason says its code. */
function unreached(codes: readonly string[]): string[] {
  const said = ['unit', 'contract', 'scenario'].map((level) => textsBelow(`test/${level}`)).join('\n');
  return codes.filter((code) => !new RegExp(`(?<![\\w-])${code}(?![\\w-])`).test(said));
}
