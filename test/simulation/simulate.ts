import { Command } from 'commander';
import * as z from 'zod';
import { simulateSeed } from './simulate-seed.ts';
import type { WorldName } from './worlds.ts';
import { worldNames } from './worlds.ts';

const options = z
  .object({
    seeds: z.coerce.number().int().positive(),
    from: z.coerce.number().int(),
    seed: z.coerce.number().int().optional(),
    world: z.enum(worldNames).optional(),
  })
  .parse(
    new Command('npm run simulate --')
      .description(
        'Runs seeded worlds of both vendors with faults, kills and lost webhooks, and checks the invariants.',
      )
      .option('--seeds <number>', 'how many seeds', '500')
      .option('--from <seed>', 'the first seed', '1')
      .option('--seed <seed>', 'exactly this seed, with its history')
      .option('--world <name>', `only this world: ${worldNames.join(' or ')}`)
      .parse()
      .opts(),
  );

const first = options.seed ?? options.from;
const last = options.seed ?? options.from + options.seeds - 1;

/** Answers how many worlds of that name are broken. */
async function runWorlds(world: WorldName): Promise<number> {
  const totals = { runs: 0, killed: 0, acts: 0 };
  let broken = 0;
  for (let seed = first; seed <= last; seed += 1) {
    const result = await simulateSeed(seed, world);
    for (const name of ['runs', 'killed', 'acts'] as const) totals[name] += result.counts[name];
    if (result.broken.length > 0 || options.seed !== undefined) console.log(result.history.join('\n'));
    for (const sentence of result.broken) console.log(`${world} seed ${seed}: ${sentence}`);
    if (result.broken.length > 0) broken += 1;
  }
  const { runs, killed, acts } = totals;
  console.log(
    `${last - first + 1} ${world} worlds, ${acts} acts of people, ${runs} worker runs, ${killed} of them killed: ${broken} broken`,
  );
  return broken;
}

let broken = 0;
for (const world of options.world ? [options.world] : worldNames) broken += await runWorlds(world);
// Not by force, which would cut off what a pipe has not taken yet.
process.exitCode = broken === 0 ? 0 : 1;
