import type { HqPosition } from '../../../../shared/vendors/hq/quote-port.ts';

/** The groups that each position lies in, outermost first, by its id. */
export function groupPaths(positions: readonly HqPosition[]): ReadonlyMap<string, readonly HqPosition[]> {
  return isTree(positions) ? byParents(positions) : byOrder(positions);
}

/** v2 tells both amounts of each, and parents; v1 neither, so that there the order must do. */
function isTree(positions: readonly HqPosition[]): boolean {
  return positions.some(({ amounts, parentId }) => amounts !== undefined || parentId !== undefined);
}

function byParents(positions: readonly HqPosition[]) {
  const byId = new Map(positions.map((position) => [position.id, position]));
  const pathOf = (position: HqPosition) => {
    const above: HqPosition[] = [];
    const seen = new Set([position.id]);
    for (let id = position.parentId; id !== undefined && !seen.has(id); id = byId.get(id)?.parentId) {
      seen.add(id);
      const parent = byId.get(id);
      if (parent?.kind === 'group') above.unshift(parent);
    }
    return above;
  };
  return new Map(positions.map((position) => [position.id, pathOf(position)]));
}

/** A header opens a group, and a subtotal or the next header closes it. Documented nowhere. */
function byOrder(positions: readonly HqPosition[]) {
  const paths = new Map<string, HqPosition[]>();
  let open: HqPosition[] = [];
  for (const position of positions) {
    if (position.kind === 'group') open = [position];
    else if (position.kind === 'subtotal') open = [];
    else paths.set(position.id, open);
  }
  return paths;
}
